import { type Rule, writtenKeys } from "../rule.ts";

const maxLength = 64;

/** Codes and categories are ASCII letters and digits, with single separators between them. */
export const plainName: Rule = {
  name: "plain-name",
  check(source, report) {
    const { categories, codes, retired } = source.catalog;
    for (const section of [categories, codes, retired]) {
      for (const name of writtenKeys(source, section)) {
        if (/^[A-Za-z0-9]+([._:/-][A-Za-z0-9]+)*$/.test(name) && name.length <= maxLength) continue;
        const plain = name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "");
        report.key(
          section,
          name,
          `${name} is not letters and digits with one of . _ : / - between them, ${maxLength} characters at most.`,
          plain && plain !== name && plain.length <= maxLength
            ? `Write ${plain}.`
            : "Choose a short name for it.",
        );
      }
    }
  },
};
