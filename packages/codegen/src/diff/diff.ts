import type { LockFile } from "../lock/lock-file.ts";
import { diffCatalogue } from "./catalogue.ts";
import { diffCategories } from "./categories.ts";
import type { Change } from "./change.ts";
import { diffCodes } from "./codes.ts";
import { diffLanguages } from "./languages.ts";
import { diffStatuses } from "./statuses.ts";

/** What changed from one promise to another; nothing where only comments or the way of writing did. */
export const diff = (before: LockFile, after: LockFile): Change[] => [
  ...diffCatalogue(before, after),
  ...diffLanguages(before, after),
  ...diffCategories(before, after),
  ...diffStatuses(before, after),
  ...diffCodes(before, after),
];

/** The promise before the first release: the same catalogue with nothing in it. */
export const nothing = (after: LockFile): LockFile => ({
  ...after,
  version: "0.0.0",
  categories: {},
  statuses: {},
  codes: {},
  retired: {},
});
