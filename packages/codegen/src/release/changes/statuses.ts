import type { LockedStatus, LockFile } from "../../formats/lock-file.ts";
import type { Classified, StatusKey } from "../../model/catalog.ts";
import { saidBy } from "../../model/classification.ts";
import { namesOf } from "../../model/naming.ts";
import { unwrittenMeaning } from "../../model/status-entries.ts";
import { toStatusKey } from "../../model/statuses.ts";
import { sentence } from "../../text/sentence.ts";
import { type Change, changer, compareKeys, quote, same } from "./change.ts";
import { diffOwn } from "./own.ts";
import { diffRecovery } from "./recovery.ts";

/** What changed about the statuses. */
export function* diffStatuses(before: LockFile, after: LockFile): Generator<Change> {
  const { gone, kept, added } = compareKeys(before.statuses, after.statuses);
  for (const status of gone) {
    yield {
      ...changer(status, "statuses")("status-removed", `Status ${status} has been removed.`),
      ...causeOf(status, before, after),
    };
    yield* diffFallback(status, before, after);
  }
  for (const status of added) {
    const say = changer(status, "statuses", status);
    const now = after.statuses[status] as LockedStatus;
    yield say("status-added", `Status ${status} is new: ${sentence(now.meaning)}`);
    yield* diffFallback(status, before, after);
  }
  for (const status of kept) {
    const [old, now] = [before.statuses[status], after.statuses[status]] as [
      LockedStatus,
      LockedStatus,
    ];
    yield* diffStatus(status, old, now);
    yield* diffFallback(status, before, after);
  }
}

/** The change of a code by which a status goes that had no entry of its own, and the place of that change. */
function causeOf(
  status: string,
  before: LockFile,
  after: LockFile,
): Pick<Change, "follows" | "path"> | undefined {
  const { meaning, cause, recovery, actor, description, own } = before.statuses[
    status
  ] as LockedStatus;
  const isWritten = [cause, recovery, actor, description, own].some((field) => field !== undefined);
  if (isWritten || meaning !== unwrittenMeaning(status)) return;
  const had = Object.entries(before.codes).filter(([, code]) =>
    (code.statuses as readonly string[]).includes(status),
  );
  const [subject] = had.at(-1) ?? [];
  const isKept = Object.values(after.codes).some((code) =>
    (code.statuses as readonly string[]).includes(status),
  );
  if (subject === undefined || isKept) return;
  if (Object.hasOwn(after.codes, subject))
    return {
      follows: { kind: "code-status-removed", subject },
      path: ["codes", subject, "statuses"],
    };
  const isRetired = Object.hasOwn(after.retired, subject);
  return isRetired
    ? { follows: { kind: "code-retired", subject }, path: ["retired", subject] }
    : { follows: { kind: "code-removed", subject }, path: ["codes"] };
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
  yield* diffOwn(say, `status ${status}`, old, now);
}

/** How clients classify an error with this status and no known code. */
function* diffFallback(status: string, before: LockFile, after: LockFile): Generator<Change> {
  const [old, now] = [fallback(status, before), fallback(status, after)];
  const say = changer(status, "statuses", status);
  yield* diffRecovery("status", say, `status ${status}`, old, now);
  if (old.actor !== now.actor)
    yield say(
      "fallback-actor-changed",
      `The ${now.actor}, not the ${old.actor}, now has to act on status ${status}.`,
      "actor",
    );
}

/** How clients classify an error with this status and no known code (P51 to P55). */
export function fallback(status: string, { statuses }: LockFile): Required<Classified> {
  const key = toStatusKey(status);
  const entryOf = (other: StatusKey): Classified | undefined => statuses[other];
  return {
    recovery: saidBy(key, "recovery", entryOf)?.value ?? "terminal",
    actor: saidBy(key, "actor", entryOf)?.value ?? "operator",
  };
}
