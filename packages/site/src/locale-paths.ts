import { languages } from "./catalogue.ts";

/** The paths of one of the site's own pages in every language. The first language has no folder. */
export const localePaths = (): { params: { locale: string | undefined } }[] =>
  languages().map(({ folder }) => ({ params: { locale: folder.replace(/\/$/, "") || undefined } }));
