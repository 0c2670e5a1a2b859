/**
 * A function that splits letters and digits into words where a person would: `DBClusterNotFound`
 * gives DB, Cluster, Not and Found. Words with letters of their own, such as `OAuth`, stay whole.
 */
export function splitter(spelled: Iterable<string>): (part: string) => readonly string[] {
  const longestFirst = [...spelled].sort((a, b) => b.length - a.length);
  const isDistinct = (word: string): boolean => /[a-z]|^\d/.test(word);
  const distinct = `${oneOf(longestFirst.filter(isDistinct))}\\d*${end}`;
  const acronym = `${oneOf(longestFirst.filter((word) => !isDistinct(word)))}(?:s|\\d*)${end}`;
  const small = `(?:(?!${distinct})[a-z0-9])`;
  const word = new RegExp(
    [
      // OAuth, OAuth2, IPv6, iOS
      distinct,
      // API and URL in APIURLMissing, but nothing in APIXMissing. What the inner look-ahead took
      // stays taken, so that the time does not explode.
      `${acronym}(?=(?=((?:${acronym})*))\\1(?:[A-Z][a-z]|$))`,
      // CMKs, IMDSv2
      `[A-Z]{2,}(?:s|v\\d+)${end}`,
      // 22P02 and 3DS at the start
      "^\\d+[A-Z]+(?![a-z])\\d*",
      // Outputs in Outputs420, but not Sha in Sha256
      `[A-Za-z](?:(?!${distinct})[a-z]){3,}(?=\\d{3,}${end})`,
      // Cluster, cluster, S3, 420
      `[A-Z]?${small}+`,
      // DB in DBCluster, EC2
      `(?:(?!${distinct})[A-Z])+(?![a-z])\\d*`,
      ".",
    ].join("|"),
    "g",
  );
  // Whoever wrote letters of one case put something else between the words.
  return (part) => (/[a-z]/.test(part) && /[A-Z]/.test(part) ? (part.match(word) ?? []) : [part]);
}

const end = "(?![a-z0-9])";

/** A pattern for one of the words; for none of them if there are none. */
const oneOf = (words: readonly string[]): string =>
  `(?:${["(?!)", ...words].map((word) => (/^\d/.test(word) ? `(?<!\\d)${word}` : word)).join("|")})`;
