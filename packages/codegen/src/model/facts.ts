import type { Catalog, Coverage } from "./catalog.ts";

/** What a run says of its catalogue. */
export interface Facts {
  readonly codes: number;
  readonly statuses: number;
  readonly translations: readonly (Coverage & { readonly tag: string })[];
}

export const factsOf = ({ codes, statuses, locales }: Catalog): Facts => ({
  codes: codes.length,
  statuses: statuses.length,
  translations: locales.slice(1).map(({ tag, coverage }) => ({ tag, ...coverage })),
});
