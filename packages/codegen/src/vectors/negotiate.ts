import type { NegotiateVector } from "../formats/vector.ts";
import type { Catalog } from "../model/catalog.ts";

const problem = "application/problem+json";

const own = "application/json";

/** What a request accepts, and whether it asks for problem details. */
const rows: readonly (readonly [accept: string | null, isProblem: boolean, ...holds: string[]])[] =
  [
    [null, false, "R15"],
    ["*/*", false, "R15"],
    [own, false, "R14"],
    [problem, true, "R14"],
    [`${own}, ${problem}`, true, "R15"],
    [`${problem};q=0.5, ${own}`, false, "R14"],
    [`${own};q=0.5, ${problem};q=0.501`, true, "R13", "R14"],
    [`${problem};q=0`, false, "R14"],
    ["APPLICATION/Problem+JSON ; charset=utf-8", true, "R13"],
    ["text/html, */*;q=0.1", false, "R15"],
  ];

/** The formats of responses. */
export const negotiateVectors = ({ wire: { format } }: Catalog): NegotiateVector[] =>
  rows.map(([accept, isProblem, ...holds]) => ({
    name:
      accept === null
        ? "A request without an accept header has the catalogue's format"
        : `A request with accept: ${accept} has ${isProblem ? "problem details" : "the catalogue's format"}`,
    holds,
    accept,
    expected: isProblem ? "problem" : format.name,
  }));
