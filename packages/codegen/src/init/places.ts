/** The folder of the catalogue, and the catalogue in it. */
export const catalogFolder = "errors";
export const catalogPath: string = `${catalogFolder}/catalog.yaml`;

/** The folder of the vectors, which say what every package of the catalogue returns. */
export const vectorsFolder: string = `${catalogFolder}/vectors`;

/** The folder of the site. */
export const siteFolder = "site";

/** The folder of the pages. */
export const pagesFolder = "docs/errors";
