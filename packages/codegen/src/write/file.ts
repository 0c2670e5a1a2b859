/** A file to write: its path below the target's folder, with `/`, and its text. */
export interface File {
  readonly path: string;
  readonly text: string;
}
