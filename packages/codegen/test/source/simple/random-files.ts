import fc from "fast-check";

/** Texts without quotes. */
export const word = fc.constantFrom(
  "a",
  "b c",
  "中文",
  "d-e",
  "f:g",
  "h#i",
  "it's",
  'say "x"',
  "1",
  "70",
  "1.5",
  "4xx",
  "yes",
);

/** Keys. */
export const name = fc.constantFrom(
  "a",
  "b",
  "c d",
  "e:f",
  "404",
  "5xx",
  "'q'",
  '"r s"',
  "t_u",
  "é",
  "true",
  "1e3",
);

const quotes = word.map((text) =>
  text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`,
);
const scalar = fc.oneof(word, quotes);
const comment = fc.constantFrom("", "", "", " # c", "  # d: e");
const inBrackets: fc.Arbitrary<string> = fc.letrec((tie) => ({
  part: fc.oneof(
    { weight: 4, arbitrary: scalar },
    fc
      .array(tie("part") as fc.Arbitrary<string>, { maxLength: 3 })
      .map((all) => `[${all.join(", ")}]`),
    fc
      .uniqueArray(name, { maxLength: 3 })
      .chain((keys) =>
        fc.tuple(
          ...keys.map((key) =>
            (tie("part") as fc.Arbitrary<string>).map(
              (value) => `${key}:${/["']$/.test(key) && value.length % 2 === 0 ? "" : " "}${value}`,
            ),
          ),
        ),
      )
      .map((all) => (all.length > 0 ? `{ ${all.join(", ")} }` : "{}")),
  ),
})).part as fc.Arbitrary<string>;
const blockOfText = fc
  .tuple(
    fc.constantFrom("|", "|-", ">", ">-"),
    fc.array(fc.constantFrom("a", "b: c", "# d", "", "- e"), { minLength: 1, maxLength: 4 }),
  )
  .map(([style, lines]) => ({ style, lines: ["x", ...lines] }));
const noise = fc.constantFrom("", "", "", "\n", "# c\n", "      # d\n");

/** Lines of a block, for an indentation. */
type Block = (indent: string) => string;

const block: fc.Arbitrary<Block> = fc.letrec((tie) => ({
  value: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.oneof(scalar, inBrackets), comment).map(
        ([text, after]): Block =>
          () =>
            ` ${text}${after}\n`,
      ),
    },
    blockOfText.map(
      ({ style, lines }): Block =>
        (indent) =>
          ` ${style}\n${lines.map((line) => (line === "" ? "\n" : `${indent}   ${line}\n`)).join("")}`,
    ),
    fc.tuple(comment, noise, tie("map") as fc.Arbitrary<Block>).map(
      ([after, between, map]): Block =>
        (indent) =>
          `${after}\n${between}${map(`${indent}  `)}`,
    ),
    fc.tuple(comment, fc.boolean(), tie("list") as fc.Arbitrary<Block>).map(
      ([after, isFlush, list]): Block =>
        (indent) =>
          `${after}\n${list(isFlush ? indent : `${indent}  `)}`,
    ),
  ),
  map: fc
    .uniqueArray(name, { minLength: 1, maxLength: 4 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc.tuple(noise, tie("value") as fc.Arbitrary<Block>).map(
            ([before, value]): Block =>
              (indent) =>
                `${before}${indent}${key}:${value(indent)}`,
          ),
        ),
      ),
    )
    .map(
      (all): Block =>
        (indent) =>
          all.map((one) => one(indent)).join(""),
    ),
  list: fc
    .array(
      fc.oneof(
        fc.oneof(scalar, inBrackets).map(
          (text): Block =>
            (indent) =>
              `${indent}- ${text}\n`,
        ),
        (tie("map") as fc.Arbitrary<Block>).map(
          (map): Block =>
            (indent) =>
              `${indent}- ${map(`${indent}  `).replace(/^(?:\s*(?:#.*)?\n)*\s*/, "")}`,
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (all): Block =>
        (indent) =>
          all.map((one) => one(indent)).join(""),
    ),
})).map as fc.Arbitrary<Block>;

/** Files as people write them. */
export const files = block.map((lines) => lines(""));

/** What is put into a file, or what a part of it is replaced by. */
export const bits = fc.constantFrom(
  ...[
    "\n",
    " ",
    "  ",
    "#",
    " #",
    ":",
    ": ",
    "-",
    "- ",
    "?",
    "? ",
    "'",
    '"',
    "\\",
    "[",
    "]",
    "{",
    "}",
    ",",
    ", ",
  ],
  ...[
    "|",
    ">",
    "|\n",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "<<",
    "~",
    "null",
    "0",
    "0x1",
    ".",
    "e",
    "\u00a0",
    "\u2028",
    "\t",
  ],
  ...["---\n", "...\n", "=", "+", "__proto__", "\r\n"],
);
