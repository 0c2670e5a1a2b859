/** The fact and the remedy. */
export type Wording = readonly [fact: string, fix: string];

/** A fault, and where it is. */
export interface Found {
  readonly at: number;
  readonly wording: Wording;
}
