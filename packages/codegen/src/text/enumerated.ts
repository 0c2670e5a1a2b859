/** Words as a sentence lists them: `a, b and c`. */
export const enumerated = (
  words: readonly (string | number)[],
  last: "and" | "or" = "and",
): string => words.join(", ").replace(/, (?=[^,]*$)/, ` ${last} `);
