/** Words that are no names in Rust, unless they are written as raw identifiers. */
export const keywords: ReadonlySet<string> = new Set(
  "abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe unsized use virtual where while yield".split(
    " ",
  ),
);

/** Words that cannot even be raw identifiers. */
export const pathWords: ReadonlySet<string> = new Set(["crate", "self", "super"]);
