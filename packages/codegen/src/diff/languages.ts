import type { LockFile } from "../lock/lock-file.ts";
import { type Change, changer, keysOf } from "./change.ts";

/** What changed of the languages: which there are, and what is written in those that are not the catalogue's own. */
export function* diffLanguages(before: LockFile, after: LockFile): Generator<Change> {
  if (before.language !== after.language)
    yield changer(undefined)(
      "language-changed",
      `The catalogue is written in ${after.language} instead of ${before.language}.`,
      "language",
    );
  const { gone, kept, added } = keysOf(before.languages, after.languages);
  for (const tag of gone) yield changer(tag)("language-removed", `The language ${tag} is gone.`);
  for (const tag of added)
    yield changer(tag, "locales", tag)("language-added", `The language ${tag} is new.`);
  for (const tag of kept) {
    const say = changer(tag, "locales", tag);
    if (before.languages[tag] !== after.languages[tag])
      yield say("headings-changed", `The headings in ${tag} have changed.`, "labels");
    if (before.translations[tag] !== after.translations[tag])
      yield say("translation-changed", `The title or introduction in ${tag} has changed.`);
    for (const section of ["categories", "statuses", "codes"] as const)
      for (const key of keysOf(before[section], after[section]).kept) {
        const [old, now] = [before, after].map((one) => one[section][key]?.translations[tag]);
        if (old === now) continue;
        const fact = `The texts of ${key} in ${tag} have changed.`;
        yield changer(key, "locales", tag, section, key)("translation-changed", fact);
      }
  }
}
