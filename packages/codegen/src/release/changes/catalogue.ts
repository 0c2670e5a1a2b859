import type { LockFile } from "../../formats/lock-file.ts";
import { type Change, changer, quote } from "./change.ts";
import { diffOwn } from "./own.ts";

const say = changer(undefined);

/** What changed about the catalogue's name, texts and URL. */
export function* diffCatalogue(before: LockFile, after: LockFile): Generator<Change> {
  const instead = (was: string, is: string): string => `${quote(is)} instead of ${quote(was)}.`;
  if (before.name !== after.name)
    yield say(
      "name-changed",
      `The catalogue's name is ${instead(before.name, after.name)}`,
      "name",
    );
  if (before.title !== after.title)
    yield say("title-changed", `The title is ${instead(before.title, after.title)}`, "title");
  if (before.description !== after.description)
    yield say("introduction-changed", "The catalogue's description has changed.", "description");
  if (before.docs !== after.docs)
    yield say("docs-moved", `The pages are at ${after.docs} instead of ${before.docs}.`, "docs");
  yield* diffOwn(say, "the catalogue", before, after);
}
