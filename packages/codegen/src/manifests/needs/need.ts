/** Something that the runtime of a language needs, or only some of its parts. */
export interface Need {
  /** The parts of `with` that need it; absent if the runtime itself does. */
  readonly parts?: readonly string[];
}

/** What a runtime with these parts needs. */
export const neededFor = <N extends Need>(needs: readonly N[], parts: readonly string[]): N[] =>
  needs.filter((need) => need.parts?.some((part) => parts.includes(part)) ?? true);
