import type { Repeated } from "../../../codegen/src/formats/vector.ts";
import { error, type ParseCase, plain } from "../author.ts";

/** An error body with arrays in it, so deep that so many brackets are open there. */
const arrays = (depth: number): string =>
  `{"error":{"message":"no","code":"x","deep":${"[".repeat(depth - 2)}${"]".repeat(depth - 2)}}}`;

const objects = (depth: number): string =>
  `{"error":{"message":"no","code":"x","deep":${'{"a":'.repeat(depth - 2)}1${"}".repeat(depth)}`;

const deep = (
  before: string,
  open: string,
  middle: string,
  close: string,
  after: string,
): Repeated[] => [
  { text: before, times: 1 },
  { text: open, times: 10_000 },
  { text: middle, times: 1 },
  { text: close, times: 10_000 },
  { text: after, times: 1 },
];

const before = '{"error":{"message":"no","code":"x"},"deep":';
const found = { code: "x", message: "no" };
/** The first characters of a body with so many of a text after its start. */
const first = (start: string, text: string): string => (start + text.repeat(1000)).slice(0, 1000);

/** How deep a body may be. */
export const depths: readonly ParseCase[] = [
  {
    name: "A body with 64 brackets open, most of them of arrays, is read as JSON",
    holds: ["P9"],
    body: arrays(64),
    expected: found,
  },
  {
    name: "A body with 65 brackets open, most of them of arrays, is never read as JSON",
    holds: ["P9"],
    body: arrays(65),
    expected: plain(arrays(65)),
  },
  {
    name: "A body with 64 brackets open, all of them of objects, is read as JSON",
    holds: ["P9"],
    body: objects(64),
    expected: found,
  },
  {
    name: "A body with 65 brackets open, all of them of objects, is never read as JSON",
    holds: ["P9"],
    body: objects(65),
    expected: plain(objects(65)),
  },
  {
    name: "Brackets that are closed again are not open: 200 objects side by side",
    holds: ["P9"],
    body: `{"error":{"message":"no","code":"x"},"wide":[${Array(200).fill('{"a":[1]}').join(",")}]}`,
    expected: found,
  },
  {
    name: "64 levels twice, side by side, are 64 levels",
    holds: ["P9"],
    body: `{"error":{"message":"no","code":"x"},"a":${"[".repeat(63)}${"]".repeat(63)},"b":${"[".repeat(63)}${"]".repeat(63)}}`,
    expected: found,
  },
  {
    name: "The 65th level counts wherever it is, after many that are flat",
    holds: ["P9"],
    body: `{"message":"no","code":"x","a":[[],[],[]],"b":${"[".repeat(64)}${"]".repeat(64)}}`,
    expected: plain(
      `{"message":"no","code":"x","a":[[],[],[]],"b":${"[".repeat(64)}${"]".repeat(64)}}`,
    ),
  },
  {
    name: "Brackets in a string are not open",
    holds: ["P9"],
    body: error({ message: "[{".repeat(100), code: "x" }),
    expected: { code: "x", message: "[{".repeat(100) },
  },
  {
    name: "Brackets in a string after an escaped quote are not open",
    holds: ["P9"],
    body: error({ message: `"${"[".repeat(100)}`, code: "x" }),
    expected: { code: "x", message: `"${"[".repeat(100)}` },
  },
  {
    name: "Brackets in a string that is no message are not open, after an escaped quote either",
    holds: ["P9"],
    body: `{"error":{"message":"no","code":"x"},"a":"\\"${"[{".repeat(100)}"}`,
    expected: found,
  },
  {
    name: "Brackets in a key are not open",
    holds: ["P9"],
    body: `{"error":{"message":"no","code":"x","${"{".repeat(100)}":1}}`,
    expected: found,
  },
  {
    name: "Brackets after a string that ends with an escaped backslash are open",
    holds: ["P9"],
    body: `{"message":"no\\\\","code":"x","a":${"[".repeat(64)}${"]".repeat(64)}}`,
    expected: plain(`{"message":"no\\\\","code":"x","a":${"[".repeat(64)}${"]".repeat(64)}}`),
  },
  {
    name: "Closing brackets in a string do not close",
    holds: ["P9"],
    body: `{"message":"no","code":"x","a":["]]]]",${"[".repeat(63)}${"]".repeat(63)}]}`,
    expected: plain(`{"message":"no","code":"x","a":["]]]]",${"[".repeat(63)}${"]".repeat(63)}]}`),
  },
  {
    name: "A body with 10,000 levels of arrays is text",
    holds: ["P1", "P9"],
    body: { repeat: deep(before, "[", "", "]", "}") },
    expected: plain(first(before, "[")),
  },
  {
    name: "A body with 10,000 levels of objects is text",
    holds: ["P1", "P9"],
    body: { repeat: deep(before, '{"a":', "1", "}", "}") },
    expected: plain(first(before, '{"a":')),
  },
  {
    name: "A body of 10,000 brackets that nobody closes is text",
    holds: ["P1", "P9", "P70"],
    body: { repeat: [{ text: "[", times: 10_000 }] },
    expected: plain("[".repeat(1000)),
  },
  {
    name: "A body of a million brackets that nobody opens is text",
    holds: ["P1", "P70"],
    body: { repeat: [{ text: "}", times: 1_000_000 }] },
    expected: plain("}".repeat(1000)),
  },
];
