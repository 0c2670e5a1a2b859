import type { Place, Problem } from "../problem.ts";
import { visible } from "./text.ts";

/** Workflow commands. GitHub shows them at the line in a pull request. */
export const github = (problems: readonly Problem[]): string =>
  problems
    .map((problem) =>
      annotation(problem.level, problem, problem.rule, `${problem.message} ${problem.fix}`),
    )
    .join("");

/** One workflow command. */
export function annotation(
  level: "error" | "warning" | "notice",
  { file, line, column }: Place,
  title: string,
  message: string,
): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
  return `::${level} ${place}::${data(message)}\n`;
}

const data = (text: string): string => visible(text).replaceAll("%", "%25");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
