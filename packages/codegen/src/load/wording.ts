/** What the YAML parser says, as a fact and a remedy for an author; no fact where its own words will do. */
const wordings: readonly [message: RegExp, fact: string | undefined, fix: string][] = [
  [/^Nested mappings/, "This text has a second `: ` in it", "Put the text in quotes."],
  [/^Implicit/, "This key has no value on its line", "Write `key: value`."],
  [/same column/, "This is not indented like its neighbours", "Start it at the same column."],
  [/must .*end with a /, "A bracket is still open here", "Close it, and indent the lines in it."],
  [/^Missing closing/, "A quoted text is still open here", "Close it with the same quote."],
  [/^Missing , /, "A comma is missing here", "Add it."],
  [/^Missing space/, "A space is missing behind the colon", "Add it."],
  [/must be at most 1024/, "This key has more than 1,024 characters", "Shorten it."],
  [/^Tabs/, "This line is indented with a tab", "Indent it with spaces."],
  [/^Comments/, "A comment starts right behind a value", "Put a space before the #."],
  [
    /^(Alias|Anchor|Not a YAML token|Plain value|Unexpected)/,
    undefined,
    "Put a text that starts like this in quotes.",
  ],
  [/^Invalid escape/, undefined, "Double the backslash, or use single quotes."],
];

/** Words for a message of the parser; its own where it is a rare one. */
export function wordingOf(message: string): { fact: string; fix: string } {
  const [, fact = message, fix = "Mend the YAML."] =
    wordings.find(([pattern]) => pattern.test(message)) ?? [];
  return { fact, fix };
}
