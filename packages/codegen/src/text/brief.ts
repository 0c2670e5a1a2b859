/** The maximum length of a sentence. Names in it may come from a hostile file. */
const maxLength = 500;

/** A sentence, without its middle if it is too long. */
export function brief(sentence: string): string {
  if (sentence.length <= maxLength) return sentence;
  const half = maxLength / 2;
  return `${sentence.slice(0, half)}…${sentence.slice(-half)}`.toWellFormed();
}
