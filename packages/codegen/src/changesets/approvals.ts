import type { Changeset } from "./changeset.ts";

/** A line of a changeset that gives the reason for a breaking change: `approve: code-retired old: why`. */
const approval = /^approve: (.+?):(?: (.*))?$/gm;

/** The same below a line of the text, and its reason. */
const below = /^(?!approve: )(.*\S)[ \t]*\napprove: .+?: (.*\S)[ \t]*$/gm;

/** The reasons for breaking changes, by the name of the change. */
export function reasonsIn(changesets: readonly Pick<Changeset, "summary">[]): Map<string, string> {
  const lines = changesets.flatMap(({ summary }) => [...summary.matchAll(approval)]);
  return new Map(lines.map(([, name = "", reason = ""]) => [name, reason.trim()]));
}

/** A line of a changeset: where it is, what it says, and what the line above it says. */
export interface Line {
  readonly text: string;
  readonly above: string;
  readonly file: string;
  readonly line: number;
}

/** The lines of changesets that have a file. */
export const linesOf = (changesets: readonly Changeset[]): Line[] =>
  changesets.flatMap(({ summary, file, line = 1 }) =>
    file === undefined
      ? []
      : summary.split(/\r?\n/).map((text, index, all) => ({
          text: text.trimEnd(),
          above: all[index - 1] ?? "",
          file,
          line: line + index,
        })),
  );

/** The lines that give the reason of a change, or ask for it. */
export const approvalsOf = (name: string, lines: readonly Line[]): Line[] =>
  lines.filter(({ text }) => `${text} `.startsWith(`${approvalFor(name)} `));

/** How the line starts that gives the reason of a change. */
export const approvalFor = (name: string): string => `approve: ${name}:`;

/**
 * A changeset as the changelog shows it: a list. A reason directly below an item belongs to that item; the others come
 * last, each with the name of its change.
 */
export function changelogEntry({ summary }: Pick<Changeset, "summary">): string {
  const joined = summary.replaceAll("\r\n", "\n").replace(below, "$1 Why: $2");
  const words = joined.replace(approval, "").trim();
  const isList = words === "" || words.startsWith("- ");
  const list = isList ? words : `- ${words.replaceAll("\n", "\n  ")}`;
  const why = Array.from(
    reasonsIn([{ summary: joined }]),
    ([name, reason]) => `- Why \`${name}\`: ${reason}`,
  );
  return [list.replace(/[ \t]+$/gm, ""), ...why].join("\n").trimStart();
}
