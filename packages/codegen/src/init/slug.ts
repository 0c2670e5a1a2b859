/** A name in lower case with dashes, without accents: `acme-shop`. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join("-");

/** The name of a catalogue, which no digit can start. */
export const catalogName = (name: string): string => slugOf(name).replace(/^(?=\d)/, "errors-");
