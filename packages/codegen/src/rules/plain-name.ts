import { writtenKeys } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

const maxLength = 64;

/** Codes and categories are ASCII letters and digits, with single separators between them. */
export const plainName: Rule = {
  name: "plain-name",
  check(source, report) {
    const { categories, codes, retired } = source.catalog;
    for (const section of [categories, codes, retired]) {
      for (const name of writtenKeys(source, section)) {
        const say = (fact: string, fix: string): void => report.key(section, name, fact, fix);
        if (!/^[A-Za-z0-9]+([._:/-][A-Za-z0-9]+)*$/.test(name)) {
          const plain = name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "");
          say(
            `"${name}" must be ASCII letters and digits with single separators (. _ : / -) between them.`,
            plain ? `Write ${plain}.` : "Use a name such as order_expired.",
          );
        } else if (name.length > maxLength)
          say(`${name} has ${name.length} characters; ${maxLength} are allowed.`, "Shorten it.");
      }
    }
  },
};
