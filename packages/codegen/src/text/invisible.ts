/**
 * Characters that reorder the text around them, end a line in some programs, or are invisible. The joiners
 * U+200C and U+200D are not included, because words and emoji need them.
 */
export const invisible: RegExp =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** Spells out invisible characters, given their number in four hexadecimal digits. */
export function spellInvisible(text: string, spell: (hexadecimal: string) => string): string {
  return text.replace(invisible, (character) =>
    spell(character.charCodeAt(0).toString(16).padStart(4, "0")),
  );
}

/** Escapes invisible characters as `\u202e`, which JSON, YAML and JavaScript understand. */
export const escapeInvisible = (text: string): string =>
  spellInvisible(text, (hexadecimal) => `\\u${hexadecimal}`);
