import { spellings } from "./spellings.ts";
import { splitter } from "./words.ts";

/** All names that are derived from a code, a status name or a category. */
export interface Names {
  /** For types, Go and TypeScript: `ChannelNoAvailableKey`. */
  readonly identifier: string;
  /** For Python, Rust and Java: `CHANNEL_NO_AVAILABLE_KEY`. */
  readonly constant: string;
  /** For URLs and file names: `channel-no-available-key`. */
  readonly slug: string;
}

/** A function that derives names, with a catalogue's own acronyms added to the usual ones. */
export function namer(extra: readonly string[] = []): (name: string) => Names {
  const spelled = spellings(extra);
  const split = splitter(spelled.values());
  const pascal = (part: string): string => {
    // Whoever wrote PascalCase chose the letters.
    if (/^\d*[A-Z]/.test(part) && /[a-z]/.test(part)) return part;
    // Capitals alone say nothing about the letters, except in abbreviations: 22P02, EC2.
    const letters = /[a-z]|\d[A-Z]|^[A-Z]{1,3}\d/.test(part) ? part : part.toLowerCase();
    return split(letters)
      .map((word) => capitalized(spellingOf(word.toLowerCase()) ?? word))
      .join("");
  };
  const spellingOf = (word: string): string | undefined => {
    const [, base = "", ending = ""] = /^(.+?)(s|\d*)$/.exec(word) ?? [];
    const known = spelled.get(base);
    return spelled.get(word) ?? (known && known + ending);
  };
  return (name) => {
    const parts = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
    const words = parts.flatMap(split);
    // No language allows a name to start with a digit. Error numbers are usually written like
    // E1001.
    const prefix = /^\d/.test(words[0] ?? "") ? "E" : "";
    return {
      identifier: prefix + parts.map(pascal).join(""),
      constant: prefix + words.join("_").toUpperCase(),
      slug: words.join("-").toLowerCase(),
    };
  };
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
