import type { ShapeData } from "../../formats/catalog-data.ts";
import type { LockFile } from "../../formats/lock-file.ts";
import { type Change, changer, compareKeys, same } from "./change.ts";
import { findReread } from "./reread.ts";

const at = (kind: Change["kind"], name: string, fact: string): Change =>
  changer(name)(kind, fact, "wire", "accepts");

/** What changed about the bodies that services send and clients read. */
export function* diffShapes({ wire: old }: LockFile, { wire: now }: LockFile): Generator<Change> {
  if (!same(old.format, now.format)) {
    const isOther = old.format.name !== now.format.name;
    const fact = isOther
      ? `Services send the format ${now.format.name} instead of ${old.format.name}.`
      : `Services send ${now.format.name} with its fields in different places.`;
    yield changer(undefined)("body-format-changed", fact, "wire", "format");
  }
  if (!same(old.accepts, now.accepts)) yield* diffAccepted(old.accepts, now.accepts);
}

function* diffAccepted(
  before: readonly ShapeData[],
  after: readonly ShapeData[],
): Generator<Change> {
  const byName = (shapes: readonly ShapeData[]): Record<string, ShapeData> =>
    Object.fromEntries(shapes.map((shape) => [shape.name, shape]));
  const [old, now] = [byName(before), byName(after)];
  const { gone, kept, added } = compareKeys(old, now);
  for (const name of gone) {
    const example = findReread(before, after, (shape) => shape.name === name);
    const rest = example ? ` ${example}` : "";
    yield at("shape-removed", name, `Clients no longer recognize the format ${name}.${rest}`);
  }
  for (const name of added)
    yield at("shape-added", name, `Clients now also recognize the format ${name}.`);
  for (const name of kept)
    if (!same(old[name], now[name]))
      yield at("shape-changed", name, `The format ${name} has its fields in different places.`);
  const order = (shapes: readonly ShapeData[]): string =>
    shapes.flatMap(({ name }) => (kept.includes(name) ? [name] : [])).join(", ");
  if (order(before) !== order(after)) {
    const fact = `Clients try the formats in a different order: ${order(after)}.`;
    yield changer(undefined)("shapes-reordered", fact, "wire", "accepts");
  }
  const example = findReread(before, after, ({ name }) => !gone.includes(name));
  if (example) yield changer(undefined)("body-reread", example, "wire", "accepts");
}
