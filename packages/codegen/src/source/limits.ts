/** A catalogue needs 5 levels. The limit protects every later stage from stack overflows. */
export const maxDepth = 32;

/** 10,000 codes take 570,000 tokens. A token takes 500 bytes of memory, even if it is one character. */
export const maxTokens = 800_000;
