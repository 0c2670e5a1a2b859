import type { NegotiateCase } from "./author.ts";

const type = "application/problem+json";
const own = "application/json";

type Row = readonly [accept: string | null, ...holds: string[]];

/** What asks for problem details. */
const problem: readonly Row[] = [
  [type, "R14"],
  [`${type}, ${own}`, "R14"],
  [`${own}, ${type}`, "R14"],
  [`${own};q=0.5, ${type};q=0.5`, "R14", "R13"],
  [`${own};q=0.5, ${type};q=0.501`, "R14", "R13"],
  [`${type};q=0.001`, "R14", "R13"],
  [`${own};q=0, ${type};q=0.1`, "R14", "R13"],
  [`${own};q=0, */*`, "R14", "R15"],
  [`${own};q=0, application/*;q=0.1`, "R14"],
  [`*/*, ${type}`, "R14", "R15"],
  [`application/*;q=0.2, */*;q=0.9, ${type};q=0.5`, "R14"],
  [`${own};q=0.5, */*`, "R14", "R15"],
  [`*/*;q=0, application/*;q=0.2, ${own};q=0.1`, "R14"],
  [`text/html, ${type};q=0.1`, "R14", "R15"],
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
  [`${type};q=0, ${type}`, "R14", "R13"],
  [`${type};q=0.2, ${own};q=0.3, ${type};q=0.4`, "R14", "R13"],
  [`${type};q=0.4, ${own};q=0.3, ${type};q=0.2`, "R13"],
  [`,, ${type} ,`, "R13"],
  [`nonsense, ${type}, =;,`, "R15", "R13"],
];

/** What does not. */
const other: readonly Row[] = [
  [null, "R15"],
  ["", "R15"],
  ["*/*", "R15"],
  ["application/*", "R15"],
  [own, "R14"],
  ["text/html", "R15"],
  ["nonsense", "R15"],
  [", ;q=1", "R15"],
  [`${type};q=0`, "R14"],
  [`${type};q=0.000`, "R14", "R13"],
  [`${type};q=0.5, ${own}`, "R14"],
  [`${own};q=0.501, ${type};q=0.5`, "R14", "R13"],
  [`${type};q=2`, "R13"],
  [`${type};q=0.1234`, "R13"],
  [`${type};q=1.5`, "R13"],
  [`${type};q=x, ${own};q=0.1`, "R13"],
  [`${type};q=0.4, ${own};q=0.2, ${own};q=0.6`, "R14", "R13"],
  [`${type};q=0.4, ${own};q=0.6, ${own};q=0.2`, "R14", "R13"],
  [`text/html, ${type};q=0.1, */*;q=0.9`, "R14", "R15"],
  [`*/*, ${type};q=0.1`, "R14", "R15"],
  [`application/*;q=1, ${type};q=0.2`, "R14", "R15"],
  [`application/*;q=0, */*`, "R14", "R15"],
  [`*/*;q=0`, "R15"],
  [`${type};q=0, ${own};q=0`, "R15"],
  [`${type};q=0, */*`, "R14"],
  [`*/*;q=0.3, application/*;q=0.2, ${type};q=0.1`, "R14"],
  ["application/problem", "R14"],
  ["application/problem+xml", "R14"],
  [`${type}x`, "R14"],
  [`text/${type}`, "R14"],
  ["application / problem+json", "R13"],
  [`text/html;type=${type}`, "R14", "R13"],
  ["application/problem json", "R14"],
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
