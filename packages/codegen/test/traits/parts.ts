import type { CodeFile, WrittenStatus } from "../../src/formats/catalog-file.ts";

/** What can be said of a code, with the number that the code has in its catalogue. */
type Part = (index: number) => Partial<CodeFile> & { readonly meaning?: string };

/** Statuses that are registered, that nobody registered, that are no errors, and classes. */
export const statusLists: readonly (readonly WrittenStatus[])[] = [
  [404],
  [200],
  [100],
  [599, 500, 400],
  ["4xx"],
  ["1xx", 304],
  [299, 399, 451],
  ["5xx", 503, "2xx", "3xx"],
  [204, 422],
  [529],
];

const long =
  "The station has no free locker of the size that was asked for, and nobody knows when. ";

const markdown = [
  "Some *emphasis*, `code` and [a link](https://example.org/a_b?c=d&e=f).",
  "",
  "- one",
  "- two",
  "",
  "| a | b |",
  "| --- | --- |",
  "| `x \\| y` | <b>bold</b> |",
  "",
  "```sh",
  "curl 'https://example.org/' | cat",
  "```",
].join("\n");

const html = `<p>The locker &quot;A&quot; is <b>closed</b>.</p>
<ul><li>Wait &amp; see</li><li><code>a|b</code> <a href="javascript:alert(1)">here</a></li></ul>
<script>alert(1)</script><table><tr><td>1</td></tr></table>`;

/** Each field of a code, and the ways to fill it in. A code has one of them, or none. */
const ways = {
  meaning: [
    () => ({ meaning: long.repeat(4) }),
    () => ({ meaning: "Two lines\nof one sentence.\n\nAnd a second one." }),
    () => ({ meaning: "Windows lines\r\nare lines\r\n" }),
    () => ({ meaning: '\t No `locker` | <b>here</b> */ {x} """ \\ ' }),
    () => ({ meaning: "锁柜打不开 \u202E🔒" }),
    () => ({ meaning: "0" }),
  ],
  category: [() => ({ category: "doors" }), () => ({ category: "Old_Lockers" })],
  action: [
    () => ({ action: "Wait" }),
    () => ({ action: ["Wait", "Then try again, once.", "Call {number}!"] }),
    () => ({ action: [long] }),
    () => ({ action: "* one\n* two\n" }),
    () => ({ action: "Look at <b>the door</b> | */ \\" }),
  ],
  causes: [
    () => ({ causes: ["The battery is empty"] }),
    () => ({ causes: ["- a dash", "Two\nlines", "It's | a `pipe` */", long] }),
  ],
  statuses: statusLists.map((statuses) => () => ({ statuses })),
  recovery: (["transient", "correctable", "terminal"] as const).map((recovery) => () => ({
    recovery,
  })),
  actor: (["caller", "account_owner", "operator", "upstream"] as const).map((actor) => () => ({
    actor,
  })),
  aliases: [
    (index) => ({ aliases: [`OLD_${index}`] }),
    (index) => ({ aliases: [700_000 + index, `-${700_000 + index}`] }),
    (index) => ({ aliases: [`WAIT_${index}_{seconds}`] }),
    (index) => ({ aliases: [`{n} of ${index} */ "`, `a\\${index}|{x}\u202E`] }),
    (index) => ({ aliases: [`<b>${index}</b>`, `ß🔥 ${index}`, `a{x}${index}`, `${index}\u2028`] }),
  ],
  description: [
    () => ({ description: markdown }),
    () => ({ description: html }),
    () => ({ description: "One line\r\n\r\n# Heading\r\n" }),
    () => ({ description: `${long}\n\n`.repeat(60) }),
  ],
  links: [
    () => ({ links: ["https://example.org/a?b=c&d=(e)_f*g"] }),
    () => ({
      links: [
        { title: 'A "title" | [x] */', url: "http://example.org/" },
        { title: "锁", url: "https://example.org/锁" },
      ],
    }),
  ],
  deprecated: [
    () => ({ deprecated: { reason: "Nobody sends it." } }),
    () => ({
      deprecated: { reason: 'It was "said" */ twice.', replacedBy: "first", sunset: "2030-02-28" },
    }),
    () => ({ deprecated: { reason: "Two\nlines", replacedBy: "first" } }),
  ],
  identifier: [(index) => ({ identifier: `chosen_name_${index}` })],
  own: [
    () => ({ "x-team": "doors" }),
    () => ({
      "x-nested": { list: [1, -2.5, null, true, { "a b": "*/" }], __text: "</script>" },
      "x-1": null,
    }),
  ],
} satisfies Record<string, readonly Part[]>;

export type PartName = keyof typeof ways;

/** The same, by any name. */
export const parts: Readonly<Record<PartName, readonly Part[]>> = ways;

/** How keys of codes are written. Each is a name of its own, also with a number. */
export const keyStyles: readonly ((number: number) => string)[] = [
  (number) => `door_stuck_${number}`,
  (number) => `DBClusterNotFound${number}`,
  (number) => `InvalidOAuthFlow${number}`,
  (number) => `TwinCode${number}`,
  (number) => `Twincode${number}`,
  (number) => `${1000 + number}`,
  (number) => `22P${String(number).padStart(3, "0")}`,
  (number) => `payment.step:${number}/failed`,
  (number) => `ORDER-${number}-GONE`,
  (number) => `_private__${number}_`,
  (number) => `IPsAndAZs${number}`,
  (number) => `2FA_FOR_iOS_${number}`,
];
