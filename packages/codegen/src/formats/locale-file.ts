import type { CategoryFile, CodeFile, StatusFile } from "./catalog-file.ts";
import type { Labels } from "./labels.ts";

/** A translation: `locales/<tag>.yaml`. Missing texts are shown in the catalogue's language. */
export interface LocaleFile {
  /** The catalogue's title. */
  title?: string;
  /** The paragraph about the API. */
  description?: string;
  /** The words that pages are built from, such as headings. */
  labels?: Partial<Labels>;
  /** The texts of each category, by id. */
  categories?: { [id: string]: Partial<CategoryFile> };
  /** The texts of each status or class. */
  statuses?: { [status: string]: Partial<Pick<StatusFile, "meaning" | "cause" | "description">> };
  /** The texts of each code. */
  codes?: { [code: string]: Partial<Pick<CodeFile, "meaning" | "action" | "description">> };
}
