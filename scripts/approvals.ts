import type { NewChangeset } from "@changesets/types";

/** A line of a changeset that says why a breaking change may be made: `approve: code-retired old: why`. */
const approval = /^approve: (.+?):(?: (.*))?$/gm;

/** Name of a breaking change to the reason why it may be made. */
export function reasonsIn(
  changesets: readonly Pick<NewChangeset, "summary">[],
): Map<string, string> {
  const lines = changesets.flatMap(({ summary }) => [...summary.matchAll(approval)]);
  return new Map(lines.map(([, name = "", reason = ""]) => [name, reason.trim()]));
}

/** A changeset's words as the changelog has them: a list, at its end why breaking changes may be made. */
export function changelogEntry({ summary }: Pick<NewChangeset, "summary">): string {
  const words = summary.replace(approval, "").trim();
  const isList = words.startsWith("- ");
  const list = isList ? words : `- ${words.replaceAll("\n", "\n  ")}`;
  const why = [...reasonsIn([{ summary }])].map(([name, reason]) => `- Why \`${name}\`: ${reason}`);
  return [list.replace(/[ \t]+$/gm, ""), ...why].join("\n");
}
