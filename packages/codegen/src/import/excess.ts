/** Why a text is not read: nobody could read it, and its parser would take too long. The text is the subject. */
export class Excess extends Error {
  /** The offset in the text. */
  readonly at: number;

  constructor(fact: string, at: number) {
    super(fact);
    this.at = at;
  }
}
