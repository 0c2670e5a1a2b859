import type { NegotiateCase } from "./author.ts";

const type = "application/problem+json";
const own = "application/json";

type Row = readonly [accept: string | null, ...holds: string[]];

/** What asks for problem details. */
const problem: readonly Row[] = [
  [type, "R11"],
  [`${type}, ${own}`, "R11"],
  [`${own}, ${type}`, "R11"],
  [`${own};q=0.5, ${type};q=0.5`, "R11", "R13"],
  [`${own};q=0.5, ${type};q=0.501`, "R11", "R13"],
  [`${type};q=0.001`, "R11", "R13"],
  [`${own};q=0, ${type};q=0.1`, "R11", "R13"],
  [`text/html, ${type};q=0.1, */*;q=0.9`, "R11", "R12"],
  [`*/*, ${type};q=0.1`, "R11", "R12"],
  [`application/*;q=1, ${type};q=0.2`, "R11", "R12"],
  ["APPLICATION/Problem+JSON", "R13"],
  [` \t${type}\t `, "R13"],
  [`${type} ; q=0.5 , ${own} ;q=0.4`, "R13"],
  [`${type};Q=0.3,${own};Q=0.2`, "R13"],
  [`${type};charset=utf-8`, "R13"],
  [`${type};charset=utf-8;q=0.5, ${own};q=0.4`, "R13"],
  [`${type};q=1.000, ${own};q=0.999`, "R13"],
  [`${type};q=0.5, ${own};q=2`, "R13"],
  [`${type};q=0.5, ${own};q=1.001`, "R13"],
  [`${type};q=0.5, ${own};q=0.6789`, "R13"],
  [`${type};q=0.5, ${own};q=-1`, "R13"],
  [`${type};q=0.5, ${own};q=.9`, "R13"],
  [`${type};q=0.5, ${own};q=`, "R13"],
  [`${type};q=0.5, ${own};q=high`, "R13"],
  [`${type};q=0.5, ${own};q="0.9"`, "R13"],
  [`${type};q=0.5, ${own};q=1e0`, "R13"],
  [`${type};q=0.5;q=0.1, ${own};q=0.4`, "R13"],
  [`${type};q=0.5, ${own};q=0.4;q=1`, "R13"],
  [`${type};q = 0.1, ${own};q=0.9`, "R13"],
  [`${type};q=0, ${type}`, "R11", "R13"],
  [`${type};q=0.2, ${own};q=0.3, ${type};q=0.4`, "R11", "R13"],
  [`${type};q=0.4, ${own};q=0.3, ${type};q=0.2`, "R13"],
  [`,, ${type} ,`, "R13"],
  [`nonsense, ${type}, =;,`, "R12", "R13"],
];

/** What does not. */
const other: readonly Row[] = [
  [null, "R12"],
  ["", "R12"],
  ["*/*", "R12"],
  ["application/*", "R12"],
  [own, "R11"],
  ["text/html", "R12"],
  ["nonsense", "R12"],
  [", ;q=1", "R12"],
  [`${type};q=0`, "R11"],
  [`${type};q=0.000`, "R11", "R13"],
  [`${type};q=0.5, ${own}`, "R11"],
  [`${own};q=0.501, ${type};q=0.5`, "R11", "R13"],
  [`${type};q=2`, "R13"],
  [`${type};q=0.1234`, "R13"],
  [`${type};q=1.5`, "R13"],
  [`${type};q=x, ${own};q=0.1`, "R13"],
  [`${type};q=0.4, ${own};q=0.2, ${own};q=0.6`, "R11", "R13"],
  [`${type};q=0.4, ${own};q=0.6, ${own};q=0.2`, "R11", "R13"],
  ["application/problem", "R11"],
  ["application/problem+xml", "R11"],
  [`${type}x`, "R11"],
  [`text/${type}`, "R11"],
  ["application / problem+json", "R13"],
  [`text/html;type=${type}`, "R11", "R13"],
  ["application/problem json", "R11"],
];

const said = (accept: string | null): string =>
  accept === null ? "No accept header" : `Accept: ${JSON.stringify(accept)}`;

/** Which format a response has. */
export const negotiate: readonly NegotiateCase[] = [
  ...problem.map(
    ([accept, ...holds]): NegotiateCase => ({
      name: `${said(accept)} asks for problem details`,
      holds,
      accept,
      expected: "problem",
    }),
  ),
  ...other.map(
    ([accept, ...holds]): NegotiateCase => ({
      name: `${said(accept)} does not ask for problem details`,
      holds,
      accept,
      expected: "openai",
    }),
  ),
];
