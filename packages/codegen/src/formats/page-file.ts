/** The front matter of a page that the owner of a site wrote. */
export interface PageFile {
  /** The title of the page. The default is its first heading. */
  title?: string;
  /** What the page is about, in a sentence. Search engines show it. */
  description?: string;
  /** How the sidebar lists the page. */
  sidebar?: SidebarFile;
}

/** How the sidebar lists a page. */
export interface SidebarFile {
  /** The text of the link. The default is the title. */
  label?: string;
  /** Pages with a lower number come first. Pages without one follow, by their address. */
  order?: number;
}
