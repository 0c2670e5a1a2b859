/** Entries in the order in which Go and Rust compare texts: by their UTF-8 bytes. */
export const inByteOrder = <Entry>(
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): Entry[] =>
  entries
    .map((entry) => ({ entry, bytes: Buffer.from(textOf(entry)) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ entry }) => entry);
