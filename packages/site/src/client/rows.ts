import type { Rows } from "../rows.ts";

const loaded = new Map<string, Promise<Rows>>();

/** The rows of a language, fetched once per page. */
export function fetchRows(address: string): Promise<Rows> {
  const known = loaded.get(address) ?? fetch(address).then((response) => response.json());
  loaded.set(address, known);
  return known;
}
