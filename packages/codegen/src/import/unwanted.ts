import { codePoint } from "../source/decode.ts";

/** A character that no text of a catalogue can have. */
export function unwantedIn(text: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  const [character] = /[\0-\x08\x0B-\x1F\x7F-\x9F]|\p{Surrogate}/u.exec(text) ?? [];
  return character === undefined ? undefined : `the character ${codePoint(character)}`;
}
