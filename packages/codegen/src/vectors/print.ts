/** A file of vectors as JSON, with a line for each field of a vector, so that diffs show what changed. */
export function print({ vectors, ...head }: { readonly vectors: readonly object[] }): string {
  const lines = Object.entries(head).map(([key, value]) => `  ${json(key)}: ${json(value)},\n`);
  const printed = vectors.map((vector) => {
    const fields = Object.entries(vector).map(
      ([key, value]) => `      ${json(key)}: ${json(value)}`,
    );
    return `    {\n${fields.join(",\n")}\n    }`;
  });
  return `{\n${lines.join("")}  "vectors": [\n${printed.join(",\n")}\n  ]\n}\n`;
}

/** Characters that are invisible or change the text around them are escaped. */
const hidden = /(?! )[\p{C}\p{Z}\p{M}\ufffd]/gu;

/** A text in which everything is visible; other characters become JSON escapes, which are UTF-16 units. */
export const visible = (text: string): string =>
  text.replace(hidden, (character) =>
    Array.from({ length: character.length }, (_, index) =>
      escaped(character.charCodeAt(index)),
    ).join(""),
  );

const json = (value: unknown): string => visible(JSON.stringify(value));

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;
