import type { Catalog, Code } from "../../model/catalog.ts";

/** The part of a catalogue that the types of its bodies depend on. */
export interface Sending {
  readonly wire: Pick<Catalog["wire"], "format">;
  readonly codes: readonly Pick<Code, "value">[];
}
