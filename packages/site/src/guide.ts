/** A page that the owner of the site wrote. */
export interface Guide {
  /** Its file, below the folder of their pages. */
  readonly file: string;
  readonly title: string;
  readonly description?: string;
  /** The text of its link in the sidebar. */
  readonly label: string;
}
