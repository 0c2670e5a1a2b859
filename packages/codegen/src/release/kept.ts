import type { LockedCode, LockedRetired, LockFile } from "../formats/lock-file.ts";
import { namesOf, released, releasedCode } from "../model/naming.ts";

/** The first entry of a lock that a later lock does not keep; undefined if it keeps everything. */
export function lostIn(before: LockFile, after: LockFile): string | undefined {
  for (const [code, entry] of Object.entries(before.retired))
    if (!isKept(entry, released(after.retired, code))) return `the retired code ${code}`;
  for (const [code, entry] of Object.entries(before.codes)) {
    const now = releasedCode(after, code);
    if (!now || !hasNamesOf(entry, now)) return `the code ${code}`;
    const stays = released(after.codes, code);
    if (stays && !isKept(entry, stays)) return `the code ${code}`;
  }
  return;
}

type Dated = LockedCode | LockedRetired;

const isKept = (before: Dated, after: Dated | undefined): boolean =>
  after !== undefined && before.since === after.since && hasNamesOf(before, after);

const hasNamesOf = (before: Dated, after: Dated): boolean =>
  Object.values(namesOf(before)).join(" ") === Object.values(namesOf(after)).join(" ");
