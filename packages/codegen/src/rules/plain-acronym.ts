import type { Rule } from "./rule.ts";

/** An acronym is a single word, because codes are split into words. */
export const plainAcronym: Rule = {
  name: "plain-acronym",
  check({ catalog: { acronyms = [] } }, report) {
    const seen = new Set<string>();
    for (const [index, acronym] of acronyms.entries()) {
      if (acronym === undefined) continue;
      const say = (fact: string, fix: string): void => report.value(acronyms, index, fact, fix);
      const word = acronym.toLowerCase();
      if (!/^[a-z0-9]+$/.test(word))
        say(
          `"${acronym}" is not one word of letters and digits, so it cannot occur in a code.`,
          "Write a single word, such as sku.",
        );
      else if (seen.has(word)) say(`${acronym} is listed twice.`, "Remove one of them.");
      seen.add(word);
    }
  },
};
