import type { CategoryFile, CodeFile, StatusFile } from "./catalog-file.ts";
import type { Labels } from "./labels.ts";

/** A translation: `locales/<tag>.yaml`. What it leaves out is shown in the source language. */
export interface LocaleFile {
  /** The catalogue's heading. */
  title?: string;
  /** The paragraph about the API. */
  description?: string;
  /** The words that pages are built from, such as headings. */
  labels?: Partial<Labels>;
  /** Category id to its texts. */
  categories?: { [id: string]: Partial<CategoryFile> };
  /** Status or class to its texts. */
  statuses?: { [status: string]: Partial<Pick<StatusFile, "meaning" | "cause" | "description">> };
  /** Code to its texts. */
  codes?: { [code: string]: Partial<Pick<CodeFile, "meaning" | "action" | "description">> };
}
