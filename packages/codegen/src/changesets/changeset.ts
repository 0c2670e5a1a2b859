import type { Bump } from "../release/report.ts";

/** A changeset: which packages it releases, and what it tells their users. */
export interface Changeset {
  readonly releases: readonly { readonly name: string; readonly type: Bump | "none" }[];
  readonly summary: string;
  /** The file, and its line at which the summary starts. */
  readonly file?: string;
  readonly line?: number;
}

/** Whether a change is told already, word by word. */
export const isMentioned = (fact: string, changesets: readonly Changeset[]): boolean =>
  changesets.some(({ summary }) => tells(summary, fact));

/** Whether a text tells a change, and not that of a longer code with the same end. */
export function tells(text: string, fact: string): boolean {
  for (let at = text.indexOf(fact); at !== -1; at = text.indexOf(fact, at + 1))
    if (!/[\p{L}\p{N}_.:/#-]/u.test(text.charAt(at - 1))) return true;
  return false;
}
