import type { Names } from "../../model/names.ts";

type Named = Pick<Names, "identifier">;

/**
 * Statements about each entry, spread over methods because a method is limited to 64 KB. The entry alone
 * decides whether a new method starts, so that adding an entry moves no other.
 *
 * @param write The statements about an entry, indented as in a method.
 */
export function inParts<Entry extends Named>(
  entries: readonly Entry[],
  write: (entry: Entry) => string,
): string {
  const parts: { name: string; statements: string[] }[] = [];
  for (const entry of entries) {
    if (startsPart(entry)) parts.push({ name: `from${entry.identifier}`, statements: [] });
    else if (parts.length === 0) parts.push({ name: "first", statements: [] });
    parts.at(-1)?.statements.push(write(entry));
  }
  if (parts.length === 0) return "  static void fill(Codes codes) {}\n";
  const calls = parts.map(({ name }) => `    ${name}(codes);\n`);
  const methods = parts.map(
    ({ name, statements }) => `
  private static void ${name}(Codes codes) {
${statements.join("")}  }
`,
  );
  return `  static void fill(Codes codes) {\n${calls.join("")}  }\n${methods.join("")}`;
}

/** True for about every sixteenth entry, by a hash (FNV-1a). */
function startsPart({ identifier }: Named): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < identifier.length; at++)
    hash = Math.imul(hash ^ identifier.charCodeAt(at), 0x01000193);
  return hash >>> 28 === 0;
}
