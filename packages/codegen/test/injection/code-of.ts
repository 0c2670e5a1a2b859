const double = /"(?:[^"\\\n]|\\.)*"/;
const single = /'(?:[^'\\\n]|\\.)*'/;
const block = /\/\*[\s\S]*?\*\//;
const line = /\/\/[^\n]*/;

/** What is a comment or a text, by the ending of a file. */
const quoted: Readonly<Record<string, readonly RegExp[]>> = {
  // A script's line ends at these, too.
  ts: [double, single, /\/\/[^\n\r\u2028\u2029]*/, block],
  go: [double, /`[^`]*`/, single, line, block],
  java: [double, single, line, block],
  py: [/"""(?:[^\\]|\\[\s\S])*?"""/, /'''(?:[^\\]|\\[\s\S])*?'''/, double, single, /#[^\n\r]*/],
  // A lifetime has one quote only, and a text may go over lines.
  rs: [/"(?:[^"\\]|\\[\s\S])*"/, line, block],
};

/** The code of a source: what its compiler sees when comments and texts are taken out. */
export function codeOf(source: string, ending: string): string {
  const patterns = quoted[ending];
  if (!patterns) throw new Error(`Nobody knows the comments of .${ending}.`);
  // Java reads these before anything else (JLS 3.3): a backslash that none stands before.
  const read =
    ending === "java"
      ? source.replace(
          /(?<!\\)((?:\\\\)*)\\u+([0-9a-f]{4})/gi,
          (_, before: string, digits: string) =>
            `${before}${String.fromCharCode(Number.parseInt(digits, 16))}`,
        )
      : source;
  return read.replace(new RegExp(patterns.map(({ source }) => source).join("|"), "g"), " ");
}
