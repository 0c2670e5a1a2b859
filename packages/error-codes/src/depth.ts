const maxDepth = 64;

/** The length of the shortest text that is too deep. Arrays take two characters per level, objects more. */
const shortest = 2 * (maxDepth + 1);
const shortestOfObjects = 5 * maxDepth + 2;

/**
 * Whether a text has too many brackets open at once, outside strings.
 *
 * @param inStrings How many of its characters are known to be in strings. Most of an error is its message,
 * and the rest is seldom long enough to be too deep.
 */
export function tooDeep(text: string, inStrings: number): boolean {
  const rest = text.length - inStrings;
  if (rest < shortest || (rest < shortestOfObjects && !text.includes("["))) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length && depth <= maxDepth; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) inString = !inString;
    else if (inString) at += Number(unit === backslash);
    else if (unit === openBrace || unit === openBracket) depth++;
    else if (unit === closeBrace || unit === closeBracket) depth--;
  }
  return depth > maxDepth;
}

const quote = 0x22;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
