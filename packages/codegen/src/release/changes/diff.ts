import type { LockFile } from "../../formats/lock-file.ts";
import type { Kind } from "../policy/index.ts";
import { diffCatalogue } from "./catalogue.ts";
import { diffCategories } from "./categories.ts";
import type { Change } from "./change.ts";
import { diffCodes } from "./codes.ts";
import { diffLanguages, isSwitched } from "./languages.ts";
import { diffRequestId } from "./request-id.ts";
import { diffRetry } from "./retry.ts";
import { diffShapes } from "./shapes.ts";
import { diffStatuses } from "./statuses.ts";
import { diffTargets } from "./targets.ts";

/** The changes from one lock to another. Comments and formatting do not count. */
export function diff(before: LockFile, after: LockFile): Change[] {
  const changes = [
    ...diffCatalogue(before, after),
    ...diffShapes(before, after),
    ...diffRequestId(before, after),
    ...diffRetry(before, after),
    ...diffTargets(before, after),
    ...diffLanguages(before, after),
    ...diffCategories(before, after),
    ...diffStatuses(before, after),
    ...diffCodes(before, after),
  ];
  // A text in another language does not show whether the meaning has changed.
  return isSwitched(before, after) ? changes.filter(({ kind }) => !texts.has(kind)) : changes;
}

const texts: ReadonlySet<Kind> = new Set([
  "title-changed",
  "introduction-changed",
  "headings-changed",
  "translation-changed",
  "reason-translation-changed",
  "category-retitled",
  "category-description-changed",
  "status-meaning-changed",
  "status-cause-changed",
  "status-description-changed",
  "code-meaning-changed",
  "code-action-changed",
  "code-causes-changed",
  "code-description-changed",
  "retired-meaning-changed",
]);

/** The lock before the first release: the same catalogue without entries. */
export const emptyLock = (after: LockFile): LockFile => ({
  ...after,
  version: "0.0.0",
  categories: {},
  statuses: {},
  codes: {},
  retired: {},
});
