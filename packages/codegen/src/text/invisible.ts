/**
 * Characters that reorder what stands around them, end a line for some readers, or show nothing.
 * The joiners U+200C and U+200D are not among them: words and emoji are made with them.
 */
export const invisible: RegExp =
  /[\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** Writes invisible characters out, given their number in four hexadecimal digits. */
export function spellInvisible(text: string, spell: (hexadecimal: string) => string): string {
  return text.replace(invisible, (character) =>
    spell(character.charCodeAt(0).toString(16).padStart(4, "0")),
  );
}

/** Writes invisible characters as `\u202e`, which JSON, YAML and JavaScript read as the character. */
export const escapeInvisible = (text: string): string =>
  spellInvisible(text, (hexadecimal) => `\\u${hexadecimal}`);
