import type { Changeset } from "./changeset.ts";

/** A line of a changeset that gives the reason for a breaking change: `approve: code-retired old: why`. */
const approval = /^approve: (.+?):(?: (.*))?$/gm;

/** The reasons for breaking changes, by the name of the change. */
export function reasonsIn(changesets: readonly Pick<Changeset, "summary">[]): Map<string, string> {
  const lines = changesets.flatMap(({ summary }) => [...summary.matchAll(approval)]);
  return new Map(lines.map(([, name = "", reason = ""]) => [name, reason.trim()]));
}

/** A changeset as the changelog shows it: a list that ends with the reasons for breaking changes. */
export function changelogEntry({ summary }: Pick<Changeset, "summary">): string {
  const words = summary.replaceAll("\r\n", "\n").replace(approval, "").trim();
  const isList = words === "" || words.startsWith("- ");
  const list = isList ? words : `- ${words.replaceAll("\n", "\n  ")}`;
  const why = [...reasonsIn([{ summary }])].map(([name, reason]) => `- Why \`${name}\`: ${reason}`);
  return [list.replace(/[ \t]+$/gm, ""), ...why].join("\n").trimStart();
}
