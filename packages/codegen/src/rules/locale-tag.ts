import { isDevice } from "../model/devices.ts";
import type { Rule } from "./rule.ts";

/** A locale's file name is its language tag, in the canonical form of BCP 47 (RFC 5646), and valid on every system. */
export const localeTag: Rule = {
  name: "locale-tag",
  check(source, report) {
    const language = source.catalog.language ?? "en";
    const say = (fact: string, fix: string): void =>
      report.value(source.catalog, "language", fact, fix);
    const written = canonical(language);
    if (written !== language)
      say(
        `"${language}" is not a language tag.`,
        `Write ${written ?? "a BCP 47 tag, such as en or pt-BR"}.`,
      );
    else if (isDevice(language)) say(device(language), withRegion);
    const renaming = (right: string | undefined): string => {
      if (right === undefined) return "Name the file after a BCP 47 tag, such as pt-BR.yaml.";
      if (right === language) return `Delete it: ${right} is the catalogue's own language.`;
      if (source.locales.has(right)) return `Move its texts to ${right}.yaml.`;
      return `Name the file ${right}.yaml.`;
    };
    for (const [tag, locale] of source.locales) {
      const refuse = (fact: string, fix: string): void => report.key(locale, "", fact, fix);
      const right = canonical(tag);
      if (tag === language)
        refuse(
          `${tag} is the catalogue's own language.`,
          "Delete this file, or set `language` in the catalogue.",
        );
      else if (right !== tag) refuse(`"${tag}" is not a language tag.`, renaming(right));
      else if (isDevice(tag)) refuse(device(tag), withRegion);
    }
  },
};

const device = (tag: string): string =>
  `${tag} is a device on Windows, where no file can have that name.`;

const withRegion = "Add a region, as in pt-BR.";

/**
 * The tag in its canonical form. Some systems write it with underscores. A language has at most three
 * letters; folders of the pages have longer names.
 */
function canonical(tag: string): string | undefined {
  try {
    const [written] = Intl.getCanonicalLocales(tag.replaceAll("_", "-"));
    return written && /^[a-z]{2,3}(?:-|$)/.test(written) ? written : undefined;
  } catch {
    return;
  }
}
