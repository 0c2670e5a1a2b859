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
  changesets.some(({ summary }) => summary.includes(fact));
