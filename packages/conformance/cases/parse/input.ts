import { empty, error, type ParseCase } from "../author.ts";

const known = error({ message: "no", code: "invalid_request" });

/** Statuses that count, and such that do not. */
const statuses: readonly (readonly [
  status: number,
  counts: boolean,
  needs?: "range" | "untyped",
])[] = [
  [100, true],
  [599, true],
  [0, false],
  [99, false],
  [600, false],
  [1000, false],
  [65_535, false],
  [-1, false, "range"],
  [-429, false, "range"],
  // Cut to 16 and to 32 bits, these are 429.
  [65_965, false, "range"],
  [4_294_967_725, false, "range"],
  [429.5, false, "untyped"],
];

/** What goes in: each part may be missing, and a status may be any number. */
export const input: readonly ParseCase[] = [
  {
    name: "Nothing at all is given",
    holds: ["P1", "P19", "P55"],
    expected: { ...empty, recovery: "terminal", actor: "operator", docsUrl: null },
  },
  { name: "Only a status is given", holds: ["P1", "P2"], status: 403, expected: empty },
  {
    name: "Only headers are given",
    holds: ["P1"],
    headers: [["x-request-id", "r-1"]],
    expected: { ...empty, requestId: "r-1" },
  },
  {
    name: "Only a body is given",
    holds: ["P1", "P50"],
    body: known,
    expected: { code: "invalid_request", message: "no", recovery: "correctable" },
  },
  {
    name: "Status and body are given, and an empty list of headers",
    holds: ["P1"],
    status: 500,
    headers: [],
    body: known,
    expected: { code: "invalid_request", message: "no" },
  },
  {
    name: "The status null is none",
    holds: ["P1", "P2"],
    status: null,
    body: known,
    expected: { status: null, code: "invalid_request", message: "no" },
  },
  ...statuses.map(
    ([status, counts, needs]): ParseCase => ({
      name: `The status ${status} ${counts ? "counts" : "is none"}`,
      holds: ["P2"],
      ...(needs && { needs: [needs] }),
      status,
      expected: { ...empty, status: counts ? status : null },
    }),
  ),
  {
    name: "A status that is none says nothing, though its number would be in a class",
    holds: ["P2", "P55", "P56"],
    status: 999,
    expected: { ...empty, status: null, recovery: "terminal", actor: "operator", docsUrl: null },
  },
  {
    name: "The status 429 as text is none",
    holds: ["P2"],
    needs: ["untyped"],
    status: "429",
    expected: { ...empty, status: null },
  },
  {
    name: "The status true is none",
    holds: ["P2"],
    needs: ["untyped"],
    status: true,
    expected: { ...empty, status: null },
  },
];
