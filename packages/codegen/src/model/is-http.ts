import type { CatalogFile } from "../formats/catalog-file.ts";

/** Whether errors come with HTTP statuses. The catalogue of a protocol without HTTP has none. */
export const isHttp = ({ statuses, codes }: CatalogFile): boolean =>
  Object.keys(statuses ?? {}).length > 0 || Object.values(codes).some((code) => code.statuses);
