import type {
  LockedCode,
  LockedDeprecation,
  LockedNames,
  LockedRetired,
  LockFile,
} from "../../formats/lock-file.ts";
import type { Classified } from "../../model/catalog.ts";
import { classified } from "../../model/classification.ts";
import { namesOf } from "../../model/naming.ts";
import { defaultStatus, mainStatus, toStatusKey } from "../../model/statuses.ts";
import { sentence } from "../../text/sentence.ts";
import { type Change, changer, compareKeys, quote, same } from "./change.ts";
import { diffOwn } from "./own.ts";
import { diffRecovery } from "./recovery.ts";

/** What changed about the codes, including the retired ones. */
export function* diffCodes(before: LockFile, after: LockFile): Generator<Change> {
  const { gone, kept, added } = compareKeys(before.codes, after.codes);
  for (const code of gone) {
    const say = changer(code, "codes");
    const retired = Object.hasOwn(after.retired, code) ? after.retired[code] : undefined;
    if (!retired) yield say("code-removed", `${code} has been removed.`);
    else {
      const { deprecated } = before.codes[code] as LockedCode;
      const say = changer(code, "retired", code);
      const remedy = stepOf(retired, "and clients handle it");
      yield {
        ...say("code-retired", `${code} is retired: ${whyAndWhat(retired)}${noticeOf(deprecated)}`),
        remedy,
      };
      yield* diffNames(code, before.codes[code] as LockedCode, retired, say);
    }
  }
  for (const code of added) {
    const isBack = Object.hasOwn(before.retired, code);
    const say = changer(code, "codes", code);
    if (isBack) yield say("code-restored", `${code} is no longer retired.`);
    else yield say("code-added", `${code} is new: ${sentence(after.codes[code]?.meaning ?? "")}`);
  }
  for (const code of kept) {
    const [old, now] = [before.codes[code], after.codes[code]] as [LockedCode, LockedCode];
    yield* diffCode(code, old, now, [before, after]);
  }
  yield* diffRetired(before, after);
}

/** Who has to act now. Without HTTP nobody may be known. */
function actorFact(code: string, was: string | undefined, is: string | undefined): string {
  if (was === undefined) return `The ${is} has to act on ${code}; nobody was named before.`;
  if (is === undefined)
    return `Nobody is named any more who has to act on ${code}; it was the ${was}.`;
  return `The ${is}, not the ${was}, now has to act on ${code}.`;
}

function* diffCode(
  code: string,
  old: LockedCode,
  now: LockedCode,
  [before, after]: readonly [LockFile, LockFile],
): Generator<Change> {
  const { format } = after.wire;
  const say = changer(code, "codes", code);
  yield* diffNames(code, old, now, say);
  yield* diffValues(code, old, now);
  yield* diffStatuses(code, old, now);
  const [was, is] = [classifiedIn(before, old), classifiedIn(after, now)];
  yield* diffRecovery("code", say, code, was, is);
  if (was.actor !== is.actor) {
    yield say("actor-changed", actorFact(code, was.actor, is.actor), "actor");
  }
  if (old.category !== now.category) {
    // R4: the category is the type of a body that has places for both type and code.
    const isType = format.name !== "problem" && format.type && format.code;
    const [from, to] = [old, now].map(({ category }) => category ?? "none");
    const fact = `The category of ${code} is ${to} instead of ${from}.`;
    yield say(isType ? "type-changed" : "category-changed", fact, "category");
  }
  for (const field of ["meaning", "action"] as const)
    if (old[field] !== now[field]) {
      const fact = `The ${field} of ${code} is ${quote(now[field])} instead of ${quote(old[field])}.`;
      yield say(`code-${field}-changed`, fact, field);
    }
  for (const field of ["description", "causes", "links"] as const)
    if (old[field] !== now[field]) yield say(`code-${field}-changed`, factOf[field](code), field);
  yield* diffOwn(say, code, old, now);
  yield* diffDeprecation(code, old.deprecated, now.deprecated);
}

function* diffNames(
  code: string,
  old: LockedNames,
  now: LockedNames,
  say: ReturnType<typeof changer>,
): Generator<Change> {
  if (same(namesOf(old), namesOf(now))) return;
  const fact = `${code} is named ${now.identifier} instead of ${old.identifier}.`;
  yield say("identifier-changed", fact, "identifier");
}

const factOf = {
  description: (code: string) => `The description of ${code} has changed.`,
  causes: (code: string) => `The causes of ${code} have changed.`,
  links: (code: string) => `The links of ${code} have changed.`,
};

/** How clients classify a code; without a status, they go by the one that arrives. */
const classifiedIn = ({ statuses }: LockFile, code: LockedCode): Classified => {
  const main = mainStatus(code.statuses.map(toStatusKey));
  return classified(code, main, (key) => statuses[key]).classified;
};

function* diffValues(
  code: string,
  old: Valued,
  now: Valued,
  section: "codes" | "retired" = "codes",
): Generator<Change> {
  const say = changer(code, section, code);
  const [was, is] = [old, now].map(({ value }) => JSON.stringify(value ?? code));
  if (was !== is)
    yield section === "codes"
      ? say("value-changed", `${code} is sent as ${is} instead of ${was}.`, "value")
      : say("retired-value-changed", `The retired ${code} was sent as ${is}, not ${was}.`, "value");
  const [before, after] = [old, now].map(({ aliases = [] }) => aliases);
  const { value: sent = code } = old;
  for (const alias of after ?? [])
    if (!before?.includes(alias) && alias !== sent)
      yield say(
        "alias-added",
        `Clients also understand ${JSON.stringify(alias)} as ${code}.`,
        "aliases",
      );
  for (const alias of before ?? [])
    if (!after?.includes(alias))
      yield say(
        "alias-removed",
        `Clients no longer understand ${JSON.stringify(alias)} as ${code}.`,
        "aliases",
      );
}

type Valued = Pick<LockedCode, "value" | "aliases">;

function* diffStatuses(code: string, old: LockedCode, now: LockedCode): Generator<Change> {
  const say = changer(code, "codes", code, "statuses");
  const added = now.statuses.filter((status) => !old.statuses.includes(status));
  const gone = old.statuses.filter((status) => !now.statuses.includes(status));
  for (const status of added)
    yield say(
      "code-status-added",
      `${code} may also come with status ${status}.`,
      String(now.statuses.indexOf(status)),
    );
  for (const status of gone)
    yield say("code-status-removed", `${code} no longer comes with status ${status}.`);
  const [was, is] = [old, now].map(({ statuses }) => defaultStatus(statuses.map(toStatusKey)));
  const kept = (statuses: readonly string[]): string =>
    statuses.filter((one) => !added.includes(one) && !gone.includes(one)).join(", ");
  if (was !== is)
    yield say(
      "default-status-changed",
      `${code} is sent with status ${is} instead of ${was} by default.`,
    );
  else if (kept(old.statuses) !== kept(now.statuses))
    yield say("code-statuses-reordered", `The statuses of ${code} are in a different order.`);
}

/** Why a code goes, and what takes its place. */
const whyAndWhat = ({ reason, replacedBy }: Pick<LockedRetired, "reason" | "replacedBy">): string =>
  `${sentence(reason)} ${replacedBy ?? "Nothing"} replaces it.`;

/** How clients were told that a code goes, where that was too short. */
function noticeOf(deprecated: LockedDeprecation | undefined): string {
  if (!deprecated) return " It was never deprecated.";
  const { sunset } = deprecated;
  return sunset === undefined ? "" : ` It was to stay until ${sunset}.`;
}

/** What services and clients do about a code that goes. */
const stepOf = ({ replacedBy }: Pick<LockedRetired, "replacedBy">, clients: string): string =>
  replacedBy === undefined
    ? "Services stop raising it."
    : `Services raise ${replacedBy}, ${clients}.`;

function* diffDeprecation(
  code: string,
  old: LockedDeprecation | undefined,
  now: LockedDeprecation | undefined,
): Generator<Change> {
  const say = changer(code, "codes", code, "deprecated");
  if (!old && !now) return;
  if (!now) {
    yield changer(code, "codes", code)("undeprecated", `${code} is no longer deprecated.`);
    return;
  }
  if (!old) {
    const remedy = stepOf(now, "and clients handle both");
    yield { ...say("deprecated", `${code} is deprecated: ${whyAndWhat(now)}`), remedy };
    return;
  }
  if (old.reason !== now.reason)
    yield say("deprecation-reworded", `${code} is deprecated for a different reason.`, "reason");
  if (old.replacedBy !== now.replacedBy) {
    const fact = `${code} is replaced by ${now.replacedBy ?? "nothing"} instead of ${old.replacedBy ?? "nothing"}.`;
    const services = "Services that have not migrated yet";
    const remedy = now.replacedBy
      ? `${services} raise ${now.replacedBy}.`
      : `${services} stop raising it.`;
    yield { ...say("replacement-changed", fact, "replacedBy"), remedy };
  }
  const [was, is] = [old.sunset ?? "", now.sunset ?? ""];
  const fact = `The sunset of ${code} is ${is || "not set"} instead of ${was || "not set"}.`;
  if (was === is) return;
  if (was === "") yield say("sunset-set", fact, "sunset");
  else yield say(is !== "" && is < was ? "sunset-earlier" : "sunset-later", fact, "sunset");
}

function* diffRetired(before: LockFile, after: LockFile): Generator<Change> {
  const { gone, kept, added } = compareKeys(before.retired, after.retired);
  for (const code of added)
    if (!Object.hasOwn(before.codes, code))
      yield changer(code, "retired", code)("retired-added", `${code} is listed as retired.`);
  for (const code of gone)
    if (!Object.hasOwn(after.codes, code))
      yield changer(code, "retired")("retired-removed", `${code} is no longer listed as retired.`);
  for (const code of kept) {
    const [old, now] = [before.retired[code], after.retired[code]] as [
      LockedRetired,
      LockedRetired,
    ];
    const say = changer(code, "retired", code);
    if (!same(namesOf(old), namesOf(now))) {
      const fact = `The retired ${code} is named ${now.identifier} instead of ${old.identifier}.`;
      yield say("identifier-changed", fact, "identifier");
    }
    if (old.reason !== now.reason || old.replacedBy !== now.replacedBy)
      yield say("retired-reworded", `The note on the retired ${code} has changed.`);
    if (old.meaning !== now.meaning) {
      const fact = `The meaning of the retired ${code} is ${quote(now.meaning)} instead of ${quote(old.meaning)}.`;
      yield say("retired-meaning-changed", fact, "meaning");
    }
    yield* diffValues(code, old, now, "retired");
    yield* diffOwn(say, code, old, now);
  }
}
