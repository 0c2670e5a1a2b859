import { annotation } from "../problems/print/github.ts";
import { visible } from "../problems/print/text.ts";
import { counted } from "../text/counted.ts";
import { grouped } from "../text/grouped.ts";
import { plain } from "../text/markdown.ts";
import { type Audience, audiences, severities } from "./policy/row.ts";
import type { Finding, Report } from "./report.ts";

/** Prints a report. Before the first release it says how many changes of each kind there are, unless all are asked for. */
type ReportPrinter = (report: Report, all?: boolean) => string;

/** The summary of a report in one sentence. */
export function verdict({ since, against, isFirst, changes, bump, next }: Report): string {
  const isReleased = since !== "0.0.0";
  const from = against ?? (isReleased ? since : undefined);
  const span = from === undefined ? "" : ` since ${from}`;
  if (!bump) return `Nothing has changed${span}.`;
  const count = counted(changes.length, "change");
  if (isFirst) return `The first release, ${next}: everything is new.`;
  if (!isReleased) return `${count}${span}. Nothing has been released yet.`;
  return `${count}${span}: a ${bump} release, ${next}.`;
}

/** How many changes of each kind there are, where everything is new. */
function newOf({ changes }: Report): string[] {
  const kinds = grouped(changes, ({ kind }) => kind);
  return Array.from(kinds, ([kind, all]) => `${all.length} ${kind}`);
}

const hint = "--all lists all of it, and --against HEAD lists what changed since the last commit.";

/** For a terminal: each change with its place, its effect on each audience, and the reason. */
const text: ReportPrinter = (report, all = false) => {
  if (report.isFirst && !all)
    return [verdict(report), "", ...newOf(report).map((line) => `  ${line}`), "", hint].join("\n");
  const blocks = report.changes.map((change) => {
    const { file, line, column, severity, kind, fact, why } = change;
    const reach = reachOf(change).map(([grade, names]) => `${grade} for ${names.join(", ")}`);
    const head = `${file}:${line}:${column}  ${severity}  ${kind}  ${fact}`;
    return `${visible(head)}\n  ${reach.join("; ")}\n  ${why}\n`;
  });
  return [...blocks, verdict(report)].join("\n");
};

const json: ReportPrinter = (report) => JSON.stringify(report, null, 2);

const levels = { breaking: "warning", additive: "notice", text: "notice" } as const;

/** Annotations at the lines of a pull request, and the summary in the log. */
const github: ReportPrinter = (report, all = false) => {
  const listed = report.isFirst && !all ? [] : report.changes;
  const notes = listed.map((change) => {
    const { kind, severity, fact, why } = change;
    return annotation(levels[severity], change, `${severity}: ${kind}`, `${fact} ${why}`);
  });
  return notes.join("") + verdict(report);
};

/** Prevents mentions: GitHub does not recognize one that contains a comment. */
const quiet = (markdown: string): string => markdown.replaceAll("@", "@<!-- -->");

/** For a comment on a pull request. */
const markdown: ReportPrinter = (report, all = false) => {
  if (report.isFirst && !all)
    return `### ${verdict(report)}\n\n${newOf(report)
      .map((line) => `- ${line}\n`)
      .join("")}\n${hint}`;
  const rows = report.changes.map((change) => {
    const { file, line, kind, fact, why } = change;
    const reach = reachOf(change).map(([grade, names]) => `**${grade}**: ${names.join(", ")}`);
    const cells = [
      `\`${kind}\``,
      `${quiet(plain(fact))} (${quiet(plain(file))}:${line})`,
      reach.join("<br>"),
      why,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const table = ["| change | effect | audience | reason and action |", "| --- | --- | --- | --- |"];
  const parts = [
    `### ${verdict(report)}`,
    ...(rows.length > 0 ? [[...table, ...rows].join("\n")] : []),
  ];
  return parts.join("\n\n");
};

/** The report formats, by their name in `--format`. */
export const reportFormats: Readonly<
  Record<"text" | "json" | "github" | "markdown", ReportPrinter>
> = {
  text,
  json,
  github,
  markdown,
};

/** The audiences of a change, from the most severely affected. */
function reachOf({ reaches }: Finding): [string, Audience[]][] {
  const grades = severities.map((severity): [string, Audience[]] => [
    severity,
    audiences.filter((audience) => reaches[audience] === severity),
  ]);
  return grades.filter(([, names]) => names.length > 0);
}
