/** A value as Python or Node prints it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Deeper values are ignored; no body is that deep. */
const maxDepth = 64;

const words: Readonly<Record<string, Value>> = {
  true: true,
  True: true,
  false: false,
  False: false,
};

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  "0": "\0",
};

/**
 * Reads the object at an offset of a text: JSON, a Python dict, or an object in Node's notation, with or
 * without its class name. Undefined if there is no complete one.
 */
export function readObject(
  text: string,
  start: number,
): { readonly object: { readonly [key: string]: Value }; readonly end: number } | undefined {
  let at = start;

  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ""] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const space = (): string => skip(/\s*/y);
  const fail = (): never => {
    throw new SyntaxError("no value");
  };

  const string = (): string => {
    const quote = text[at++] as string;
    let value = "";
    for (;;) {
      const character = text[at++] ?? fail();
      if (character === quote) return value;
      value += character === "\\" ? escaped() : character;
    }
  };
  const escaped = (): string => {
    const [, hexadecimal] = /^(?:u|x)([0-9a-f]{4}|[0-9a-f]{2})/i.exec(text.slice(at, at + 5)) ?? [];
    if (hexadecimal === undefined) {
      const letter = text[at++] ?? fail();
      return escapes[letter] ?? letter;
    }
    at += 1 + hexadecimal.length;
    return String.fromCharCode(Number.parseInt(hexadecimal, 16));
  };

  const list = (depth: number): Value[] => {
    const values: Value[] = [];
    at++;
    for (space(); text[at] !== "]"; space()) {
      values.push(value(depth + 1));
      space();
      if (text[at] === ",") at++;
      else if (text[at] !== "]") fail();
    }
    at++;
    return values;
  };
  const object = (depth: number): { [key: string]: Value } => {
    const entries: [string, Value][] = [];
    at++;
    for (space(); text[at] !== "}"; space()) {
      const key = /["']/.test(text[at] ?? "") ? string() : skip(/[\w$[\]()-]+/y) || fail();
      space();
      if (text[at++] !== ":") fail();
      entries.push([key, value(depth + 1)]);
      space();
      if (text[at] === ",") at++;
      else if (text[at] !== "}") fail();
    }
    at++;
    return Object.fromEntries(entries);
  };
  const value = (depth: number): Value => {
    if (depth > maxDepth) fail();
    space();
    const character = text[at] ?? fail();
    if (/["'`]/.test(character)) return string();
    if (character === "{") return object(depth);
    if (character === "[") return list(depth);
    const number = skip(/[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])/iy);
    if (number !== "") return Number(number);
    const word = skip(/[\w$.]+(?:\([^()\n]{0,256}\))?/y) || fail();
    space();
    // A class name before a value: `Headers { … }`, `Array(2) [ … ]`.
    if (/[{[]/.test(text[at] ?? "")) return value(depth + 1);
    return words[word] ?? null;
  };

  try {
    return { object: object(0), end: at };
  } catch {
    return undefined;
  }
}
