/** Words as a sentence lists them: `a, b and c`. */
export const enumerated = (words: readonly (string | number)[]): string =>
  words.join(", ").replace(/, (?=[^,]*$)/, " and ");
