import type { Problem } from "../problem.ts";
import { github } from "./github.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** Formats problems for output. */
export type ProblemPrinter = (
  problems: readonly Problem[],
  color: boolean,
  /** For people: how many problems of a rule are shown. */
  perRule?: number,
) => string;

/** All formats, by their name in `--format`. */
export const formats: Readonly<Record<"text" | "json" | "github" | "sarif", ProblemPrinter>> = {
  text,
  json: (problems) => `${JSON.stringify(problems, null, 2)}\n`,
  github,
  sarif,
};
