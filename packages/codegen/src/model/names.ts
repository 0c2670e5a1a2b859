import { acronyms } from "./acronyms.ts";

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
  const capitals = new Set([...acronyms, ...extra.map((word) => word.toLowerCase())]);
  const pascal = (word: string): string =>
    capitals.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
  return (name) => {
    const parts = words(name);
    // No language allows a name to start with a digit. Error numbers are usually written like
    // E1001.
    const prefix = /^\d/.test(parts[0] ?? "") ? "E" : "";
    return {
      identifier: prefix + parts.map(pascal).join(""),
      constant: prefix + parts.join("_").toUpperCase(),
      slug: parts.join("-"),
    };
  };
}

/** The words of a name in lower case: `HTTPError.not-found` gives http, error, not and found. */
function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
