/** Where a merge left its first conflict in a file; -1 if it left none. */
export const conflictIn = (content: string): number => content.search(/^<{7} /m);

export const conflictFact = "This is an unresolved merge conflict.";
