import type { Rule } from "../rule.ts";

/** A locale's file is named after its language, as BCP 47 writes it (RFC 5646). */
export const localeTag: Rule = {
  name: "locale-tag",
  check(source, report) {
    const language = source.catalog.language ?? "en";
    const written = canonical(language);
    if (written !== language)
      report.value(
        source.catalog,
        "language",
        `${language} is not a language tag.`,
        written ? `Write ${written}.` : "Write a BCP 47 tag, such as en or pt-BR.",
      );
    for (const [tag, locale] of source.locales) {
      const right = canonical(tag);
      if (tag === language)
        report.key(
          locale,
          "",
          `${tag} is the language of the catalogue itself.`,
          "Delete this file, or set `language` of the catalogue.",
        );
      else if (right !== tag)
        report.key(
          locale,
          "",
          `${tag} is not a language tag.`,
          right
            ? `Rename the file to ${right}.yaml.`
            : "Name the file after a BCP 47 tag: zh.yaml.",
        );
    }
  },
};

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return;
  }
}
