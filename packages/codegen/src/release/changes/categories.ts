import type { LockedCategory, LockFile } from "../../formats/lock-file.ts";
import { type Change, changer, compareKeys, quote } from "./change.ts";
import { diffOwn } from "./own.ts";

/** What changed about the categories and the order of their codes. */
export function* diffCategories(before: LockFile, after: LockFile): Generator<Change> {
  const { gone, kept, added } = compareKeys(before.categories, after.categories);
  for (const id of gone)
    yield changer(id, "categories")("category-removed", `The category ${id} has been removed.`);
  for (const id of added)
    yield changer(id, "categories", id)("category-added", `The category ${id} is new.`);
  for (const id of kept) {
    const say = changer(id, "categories", id);
    const [old, now] = [before.categories[id], after.categories[id]] as [
      LockedCategory,
      LockedCategory,
    ];
    if (old.title !== now.title) {
      const fact = `The title of the category ${id} is ${quote(now.title)} instead of ${quote(old.title)}.`;
      yield say("category-retitled", fact, "title");
    }
    if (old.description !== now.description)
      yield say(
        "category-description-changed",
        `The description of the category ${id} has changed.`,
        "description",
      );
    yield* diffOwn(say, `the category ${id}`, old, now);
    if (old.order !== now.order && sameMembers(id, before, after))
      yield changer(id, "codes")("codes-reordered", `The codes of ${id} are in a different order.`);
  }
  const isSame = gone.length + added.length === 0;
  if (isSame && before.order !== after.order)
    yield changer(undefined, "categories")(
      "categories-reordered",
      "The categories are in a different order.",
    );
}

/** Whether a category still has the same codes. If not, a different order is no change of its own. */
function sameMembers(id: string, ...locks: readonly LockFile[]): boolean {
  const [old, now] = locks.map(({ codes }) =>
    Object.keys(codes)
      .filter((code) => codes[code]?.category === id)
      .join(" "),
  );
  return old === now;
}
