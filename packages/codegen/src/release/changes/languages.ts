import type { LockFile } from "../../formats/lock-file.ts";
import { type Change, changer, compareKeys } from "./change.ts";

/** What changed about the languages and the texts of translations. */
export function* diffLanguages(before: LockFile, after: LockFile): Generator<Change> {
  const [was, is] = [before.language, after.language];
  if (isSwitched(before, after)) {
    const gone = Object.hasOwn(before.languages, is) ? ` The pages below ${is}/ are gone.` : "";
    const fact = `Default messages and the pages at the permanent URLs are in ${is} instead of ${was}.${gone}`;
    yield changer(undefined)("language-switched", fact, "language");
  } else if (was !== is) {
    const fact = `The declared language of the catalogue is ${is} instead of ${was}.`;
    yield changer(undefined)("language-changed", fact, "language");
  }
  const { gone, kept, added } = compareKeys(before.languages, after.languages);
  for (const tag of gone)
    yield changer(tag)("language-removed", `The language ${tag} has been removed.`);
  for (const tag of added)
    yield changer(tag, "locales", tag)("language-added", `The language ${tag} is new.`);
  for (const tag of kept) {
    const say = changer(tag, "locales", tag);
    if (before.languages[tag] !== after.languages[tag])
      yield say("headings-changed", `The headings in ${tag} have changed.`, "labels");
    if (before.translations[tag] !== after.translations[tag])
      yield say("translation-changed", `The title or introduction in ${tag} has changed.`);
    for (const section of ["categories", "statuses", "codes"] as const)
      for (const key of compareKeys(before[section], after[section]).kept) {
        const [old, now] = [before, after].map((one) => one[section][key]?.translations[tag]);
        if (old === now) continue;
        const fact = `The texts of ${key} in ${tag} have changed.`;
        yield changer(key, "locales", tag, section, key)("translation-changed", fact);
      }
    yield* diffReasons(tag, before, after);
  }
}

/** What changed about the translated texts of codes that were deprecated, or retired, and still are. */
function* diffReasons(tag: string, before: LockFile, after: LockFile): Generator<Change> {
  const kind = "reason-translation-changed";
  for (const key of compareKeys(before.codes, after.codes).kept) {
    const [old, now] = [before, after].map((one) => one.codes[key]?.deprecated);
    if (!old || !now || old.translations?.[tag] === now.translations?.[tag]) continue;
    const fact = `The reason of the deprecated ${key} in ${tag} has changed.`;
    yield changer(key, "locales", tag, "codes", key)(kind, fact, "deprecated");
  }
  for (const key of compareKeys(before.retired, after.retired).kept) {
    const [old, now] = [before, after].map((one) => one.retired[key]?.translations?.[tag]);
    if (old === now) continue;
    const fact = `The texts of the retired ${key} in ${tag} have changed.`;
    yield changer(key, "locales", tag, "retired", key)(kind, fact);
  }
}

/**
 * Whether the catalogue is in another language, and not only labelled with another tag: a translation has
 * become its own language, or most meanings have changed.
 */
export function isSwitched(before: LockFile, after: LockFile): boolean {
  if (before.language === after.language) return false;
  if (Object.hasOwn(before.languages, after.language)) return true;
  const changed = (["codes", "statuses"] as const).flatMap((section) =>
    compareKeys(before[section], after[section]).kept.map(
      (key) => before[section][key]?.meaning !== after[section][key]?.meaning,
    ),
  );
  return changed.filter(Boolean).length * 2 > changed.length;
}
