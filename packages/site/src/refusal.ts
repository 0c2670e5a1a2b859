/** Why something is not done, in a sentence for people: the fact and the remedy. It has no stack to show. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
