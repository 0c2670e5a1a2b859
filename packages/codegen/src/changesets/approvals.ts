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

/** Where a line asks for the reason of a change and has none: the file, and the number of the line. */
export function openLine(
  name: string,
  changesets: readonly Changeset[],
): { file: string; line: number } | undefined {
  for (const { summary, file, line = 1 } of changesets) {
    const index = summary.split(/\r?\n/).findIndex((one) => one.trimEnd() === `approve: ${name}:`);
    if (index !== -1 && file !== undefined) return { file, line: line + index };
  }
  return;
}

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
