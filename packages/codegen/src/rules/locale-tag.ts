import { isDevice } from "../model/devices.ts";
import type { Rule } from "./rule.ts";

/** A locale's file is named after its language, as BCP 47 writes it (RFC 5646), and so that every system can have it. */
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
    for (const [tag, locale] of source.locales) {
      const refuse = (fact: string, fix: string): void => report.key(locale, "", fact, fix);
      const right = canonical(tag);
      if (tag === language)
        refuse(
          `${tag} is the language of the catalogue itself.`,
          "Delete this file, or tell the catalogue its `language`.",
        );
      else if (right !== tag)
        refuse(
          `"${tag}" is not a language tag.`,
          `Name the file ${right ? `${right}.yaml` : "after a BCP 47 tag, such as pt-BR.yaml"}.`,
        );
      else if (isDevice(tag)) refuse(device(tag), withRegion);
    }
  },
};

const device = (tag: string): string =>
  `${tag} is a device on Windows, where no file can have that name.`;

const withRegion = "Add a region, as in pt-BR.";

/**
 * The tag as it should be written; underscores are how other systems write it. No language has a name
 * of more than three letters, and folders of the pages do.
 */
function canonical(tag: string): string | undefined {
  try {
    const [written] = Intl.getCanonicalLocales(tag.replaceAll("_", "-"));
    return written && /^[a-z]{2,3}(?:-|$)/.test(written) ? written : undefined;
  } catch {
    return;
  }
}
