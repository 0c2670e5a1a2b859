import { languages } from "./catalogue.ts";

/** A page of the site's own in every language: the first one's has no folder. */
export const localePaths = (): { params: { locale: string | undefined } }[] =>
  languages().map(({ folder }) => ({ params: { locale: folder.replace(/\/$/, "") || undefined } }));
