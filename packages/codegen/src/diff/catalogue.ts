import type { ShapeData } from "../catalog-data.ts";
import type { LockFile } from "../lock/lock-file.ts";
import { type Change, changer, keysOf, quote, same } from "./change.ts";

const say = changer(undefined);

/** What changed of the catalogue as a whole: its words, its wire shapes, its figures. */
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
  if (before.language !== after.language)
    yield say(
      "language-changed",
      `The catalogue is written in ${after.language} instead of ${before.language}.`,
      "language",
    );
  yield* diffLanguages(before, after);
  yield* diffShapes(before, after);
  yield* diffRequestId(before, after);
  for (const [name, figure] of Object.entries(after.retry)) {
    const was = before.retry[name as keyof LockFile["retry"]];
    if (was !== figure)
      yield say("retry-changed", `${name} is ${figure} instead of ${was}.`, "retry", name);
  }
}

function* diffLanguages(before: LockFile, after: LockFile): Generator<Change> {
  const { gone, kept, added } = keysOf(before.languages, after.languages);
  for (const tag of gone) yield changer(tag)("language-removed", `The language ${tag} is gone.`);
  for (const tag of added)
    yield changer(tag, "locales", tag)("language-added", `The language ${tag} is new.`);
  for (const tag of kept)
    if (before.languages[tag] !== after.languages[tag])
      yield changer(
        tag,
        "locales",
        tag,
      )("words-changed", `Headings or title in ${tag} have changed.`);
  for (const section of ["categories", "statuses", "codes"] as const)
    for (const key of keysOf(before[section], after[section]).kept) {
      const [old = {}, now = {}] = [before, after].map((one) => one[section][key]?.translations);
      for (const tag of kept)
        if (old[tag] !== now[tag]) {
          const fact = `The texts of ${key} in ${tag} have changed.`;
          yield changer(key, "locales", tag, section, key)("translation-changed", fact);
        }
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
  const [old, now] = [before, after].map(({ requestId }) =>
    requestId.headers.map((name) => name.toLowerCase()),
  ) as [string[], string[]];
  const at = ["wire", "requestId", "headers"];
  if (old[0] !== now[0])
    yield say("answered-header-changed", `Answers have ${now[0]} instead of ${old[0]}.`, ...at);
  for (const name of old.filter((other) => !now.includes(other)))
    yield say("request-id-header-removed", `No id of a request is in ${name} any more.`, ...at);
  for (const name of now.filter((other) => !old.includes(other)))
    yield say("request-id-header-added", `The id of a request may be in ${name} too.`, ...at);
  const kept = (names: string[], others: string[]): string =>
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
