import type { ShapeData } from "../catalog-data.ts";
import type { LockFile } from "../lock/lock-file.ts";
import { type Change, changer, keysOf, quote, same } from "./change.ts";

const say = changer(undefined);

/** What changed of the catalogue as a whole: its title, its wire shapes, its figures. */
export function* diffCatalogue(before: LockFile, after: LockFile): Generator<Change> {
  const told = (was: string, is: string): string => `${quote(is)} instead of ${quote(was)}.`;
  if (before.name !== after.name)
    yield say("name-changed", `The catalogue's name is ${told(before.name, after.name)}`, "name");
  if (before.title !== after.title)
    yield say("title-changed", `The title is ${told(before.title, after.title)}`, "title");
  if (before.description !== after.description)
    yield say("introduction-changed", "The catalogue's description has changed.", "description");
  if (before.docs !== after.docs)
    yield say("docs-moved", `Pages are below ${after.docs} instead of ${before.docs}`, "docs");
  yield* diffShapes(before, after);
  yield* diffRequestId(before, after);
  for (const [name, figure] of Object.entries(after.retry)) {
    const was = before.retry[name as keyof LockFile["retry"]];
    if (was !== figure)
      yield say("retry-changed", `${name} is ${figure} instead of ${was}.`, "retry", name);
  }
}

function* diffShapes({ wire: old }: LockFile, { wire: now }: LockFile): Generator<Change> {
  if (!same(old.format, now.format)) {
    const what = old.format.name === now.format.name ? "with other fields" : "";
    const fact = `Services answer with ${now.format.name} ${what || `instead of ${old.format.name}`}.`;
    yield say("answer-format-changed", fact, "wire", "format");
  }
  const byName = ({ accepts }: LockFile["wire"]): Record<string, ShapeData> =>
    Object.fromEntries(accepts.map((shape) => [shape.name, shape]));
  const { gone, kept, added } = keysOf(byName(old), byName(now));
  const at = (kind: Change["kind"], name: string, fact: string): Change =>
    changer(name)(kind, fact, "wire", "accepts");
  for (const name of gone) yield at("shape-removed", name, `Clients understand ${name} no more.`);
  for (const name of added) yield at("shape-added", name, `Clients understand ${name} too.`);
  for (const name of kept)
    if (!same(byName(old)[name], byName(now)[name]))
      yield at("shape-changed", name, `Clients read ${name} by other fields.`);
  const order = ({ accepts }: LockFile["wire"]): string =>
    accepts.flatMap(({ name }) => (kept.includes(name) ? [name] : [])).join(", ");
  if (order(old) !== order(now))
    yield say("shapes-reordered", `Clients try ${order(now)}, in this order.`, "wire", "accepts");
}

function* diffRequestId({ wire: before }: LockFile, { wire: after }: LockFile): Generator<Change> {
  const { headers: old } = before.requestId;
  const { headers: now } = after.requestId;
  const at = ["wire", "requestId", "headers"];
  if (old[0] !== now[0])
    yield say("answered-header-changed", `Answers have ${now[0]} instead of ${old[0]}.`, ...at);
  for (const name of old.filter((other) => !now.includes(other)))
    yield say("request-id-header-removed", `No id of a request is in ${name} any more.`, ...at);
  for (const name of now.filter((other) => !old.includes(other)))
    yield say("request-id-header-added", `The id of a request may be in ${name} too.`, ...at);
  const kept = (names: readonly string[], others: readonly string[]): string =>
    names.filter((name) => others.includes(name)).join(", ");
  if (kept(old, now) !== kept(now, old))
    yield say("request-id-headers-reordered", `Ids are looked for in ${now.join(", ")}.`, ...at);
  const [was, is] = [before, after].map(({ requestId }) => requestId.messageSuffix);
  if (was !== is)
    yield say(
      "message-suffix-changed",
      `Messages may end with ${quote(is)} instead of ${quote(was)}.`,
      "wire",
      "requestId",
      "messageSuffix",
    );
}
