/** Why something is refused, in a sentence for people: the fact and the remedy, without a stack trace. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
