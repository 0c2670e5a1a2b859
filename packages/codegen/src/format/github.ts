import type { Problem } from "../problem.ts";

/** Workflow commands, which GitHub shows at the line in a pull request. */
export function github(problems: readonly Problem[]): string {
  const lines = problems.map(({ file, line, column, rule, message, fix }) => {
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    return `::error ${place}::${data(`${message} ${fix}`)}\n`;
  });
  return lines.join("");
}

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
