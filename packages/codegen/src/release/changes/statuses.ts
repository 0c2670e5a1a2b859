import type { Actor, Recovery } from "../../formats/catalog-file.ts";
import type { LockedStatus, LockFile } from "../../formats/lock-file.ts";
import { namesOf } from "../../model/naming.ts";
import { sentence } from "../../text/sentence.ts";
import { type Change, changer, compareKeys, quote, same } from "./change.ts";
import { diffRecovery } from "./recovery.ts";

/** What changed about the statuses. */
export function* diffStatuses(before: LockFile, after: LockFile): Generator<Change> {
  const { gone, kept, added } = compareKeys(before.statuses, after.statuses);
  for (const status of gone) {
    yield changer(status, "statuses")("status-removed", `Status ${status} has been removed.`);
    yield* diffFallback(status, before.statuses[status] as LockedStatus, fallback(status, after));
  }
  for (const status of added) {
    const say = changer(status, "statuses", status);
    const now = after.statuses[status] as LockedStatus;
    yield say("status-added", `Status ${status} is new: ${sentence(now.meaning)}`);
    yield* diffFallback(status, fallback(status, before), now);
  }
  for (const status of kept) {
    const [old, now] = [before.statuses[status], after.statuses[status]] as [
      LockedStatus,
      LockedStatus,
    ];
    yield* diffStatus(status, old, now);
    yield* diffFallback(status, old, now);
  }
}

function* diffStatus(status: string, old: LockedStatus, now: LockedStatus): Generator<Change> {
  const say = changer(status, "statuses", status);
  if (old.name !== now.name || !same(namesOf(old), namesOf(now)))
    yield say(
      "status-renamed",
      `Status ${status} is named ${now.name} (${now.identifier}) instead of ${old.name} (${old.identifier}).`,
      "name",
    );
  for (const field of ["meaning", "cause"] as const)
    if (old[field] !== now[field]) {
      const fact = `The ${field} of status ${status} is ${quote(now[field])} instead of ${quote(old[field])}.`;
      yield say(`status-${field}-changed`, fact, field);
    }
  if (old.description !== now.description)
    yield say(
      "status-description-changed",
      `The description of status ${status} has changed.`,
      "description",
    );
}

type Reading = Pick<LockedStatus, "recovery" | "actor">;

/** How clients classify an error with this status and no known code. */
function* diffFallback(status: string, old: Reading, now: Reading): Generator<Change> {
  const say = changer(status, "statuses", status);
  yield* diffRecovery("status", say, `status ${status}`, old, now);
  if (old.actor !== now.actor)
    yield say(
      "fallback-actor-changed",
      `The ${now.actor}, not the ${old.actor}, now has to act on status ${status}.`,
      "actor",
    );
}

/** How clients classify a status that the catalogue does not list (contract, P52 to P55). */
function fallback(status: string, { statuses }: LockFile): Reading {
  const reading = (recovery: Recovery, actor: Actor): Reading => ({ recovery, actor });
  if (["408", "425", "429"].includes(status)) return reading("transient", "caller");
  if (["501", "505"].includes(status)) return reading("terminal", "operator");
  const ofClass = statuses[`${status[0]}xx`];
  if (ofClass) return ofClass;
  if (status.startsWith("4")) return reading("correctable", "caller");
  return reading(status.startsWith("5") ? "transient" : "terminal", "operator");
}
