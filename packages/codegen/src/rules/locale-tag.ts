import type { Rule } from "./rule.ts";

/** A locale's file name is its language tag, in the canonical form of BCP 47 (RFC 5646). */
export const localeTag: Rule = {
  name: "locale-tag",
  check(source, report) {
    const language = source.catalog.language ?? "en";
    const written = canonical(language);
    if (written !== language)
      report.value(
        source.catalog,
        "language",
        `"${language}" is not a language tag.`,
        `Write ${written ?? "a BCP 47 tag, such as en or pt-BR"}.`,
      );
    for (const [tag, locale] of source.locales) {
      const right = canonical(tag);
      if (tag === language)
        report.key(
          locale,
          "",
          `${tag} is the catalogue's own language.`,
          "Delete this file, or set `language` in the catalogue.",
        );
      else if (right !== tag)
        report.key(
          locale,
          "",
          `"${tag}" is not a language tag.`,
          `Name the file ${right ? `${right}.yaml` : "after a BCP 47 tag, such as pt-BR.yaml"}.`,
        );
    }
  },
};

/** The tag in its canonical form. Some systems write it with underscores. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return;
  }
}
