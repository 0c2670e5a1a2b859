import { writtenKeys } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** Pages and generated files are named after a code, and file systems allow 255 bytes. */
const maxLength = 128;

const form = /^_*[A-Za-z0-9]+(?:(?:_+|[.:/-])[A-Za-z0-9]+)*_*$/;

/** Whether a text can name a code or a category. */
export const isPlainName = (name: string): boolean => form.test(name) && name.length <= maxLength;

/** Codes and categories are ASCII letters and digits, with separators between them. */
export const plainName: Rule = {
  name: "plain-name",
  check(source, report) {
    const { categories, codes, retired } = source.catalog;
    for (const section of [categories, codes, retired]) {
      const isCode = section !== categories;
      const valueFix = (name: string): string =>
        isCode ? `, and what is sent as its value: { value: ${written(name)} }` : "";
      const names = writtenKeys(source, section);
      const hasCapitals = names.some((name) => isPlainName(name) && /[A-Z]/.test(name));
      for (const name of names) {
        const say = (fact: string, fix: string): void => report.key(section, name, fact, fix);
        const whole = name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "");
        const plain = hasCapitals ? whole : whole.toLowerCase();
        const isFree = /^[A-Za-z]/.test(plain) && !(section && Object.hasOwn(section, plain));
        if (!form.test(name))
          say(
            `"${name}" is not a name: letters and digits (ASCII), with _ . : / or - between them.`,
            `Use a name such as ${isFree ? plain : "order_expired"}${valueFix(name)}.`,
          );
        else if (name.length > maxLength)
          say(
            `${name} has ${name.length} characters; ${maxLength} are allowed.`,
            `Use a shorter name${valueFix(name)}.`,
          );
      }
    }
  },
};

/** A value as YAML: a number as it is, anything else in quotes. */
const written = (name: string): string => (/^-[1-9]\d*$/.test(name) ? name : JSON.stringify(name));
