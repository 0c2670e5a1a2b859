const named: Readonly<Record<string, string>> = {
  ...{ n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", a: "\x07", s: " " },
  ...{ "\n": "" },
};

/** Whether a text in quotes ends with them. */
export function isClosed(written: string): boolean {
  const [start = "", quotes = ""] = /^[A-Za-z]*("""|'''|["'`])/.exec(written) ?? [];
  return written.length >= start.length + quotes.length && written.endsWith(quotes);
}

const sequence =
  /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u+([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|([0-7]{1,3})|([\s\S]))/g;

/** The text that is written with the escapes of JavaScript, Go, Java or Python, which agree where they overlap. */
export const unescaped = (written: string): string =>
  written.replace(sequence, (whole, ...parts: (string | undefined)[]) => {
    const [braced, short, long, byte, octal, other = ""] = parts;
    const hexadecimal = braced ?? short ?? long ?? byte;
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16), whole);
    if (octal !== undefined) return character(Number.parseInt(octal, 8), whole);
    return named[other] ?? other;
  });

/** A character that does not exist stays as it is written. */
const character = (point: number, written: string): string =>
  point > 0x10ffff
    ? written
    : point > 0xffff
      ? String.fromCodePoint(point)
      : String.fromCharCode(point);

/** A whole number as these languages write it: `1_000`, `0x1F`, `0o17`, `42L`. */
export function wholeNumber(written: string): number | undefined {
  const digits = written.replaceAll("_", "").replace(/(?<=^\d+)[lL]$|(?<=^0[xX].+)[lL]$/, "");
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  const value = /^(?:\d+|0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+)$/.test(octal)
    ? Number(octal)
    : NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}
