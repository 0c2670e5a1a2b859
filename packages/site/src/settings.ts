/** What the program tells the pages, by the module `virtual:error-site`. */
export interface Settings {
  /** The folder of the generated pages. */
  readonly pages: string;
  /** The folder of the owner's pages. */
  readonly guides: string;
  /** The name of a file: the server is told that it has changed once all others have. */
  readonly done: string;
  /** The path of the site's URL, which is the prefix of every link within the site. */
  readonly base: string;
  /** The title that the owner gave, in place of the catalogue's. */
  readonly title?: string;
  /** The owner's pictures, as files of the site. */
  readonly logo?: { readonly light: string; readonly dark: string };
}
