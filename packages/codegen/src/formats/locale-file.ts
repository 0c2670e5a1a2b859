import type {
  CategoryFile,
  CodeFile,
  DeprecatedFile,
  RetiredFile,
  StatusFile,
} from "./catalog-file.ts";
import type { Labels } from "./labels.ts";

/** A translation: `locales/<tag>.yaml`. Missing texts are shown in the catalogue's language. */
export interface LocaleFile {
  /** The catalogue's title. */
  title?: string;
  /** The paragraph about the API. */
  description?: string;
  /** The words that pages are built from, such as headings. */
  labels?: Partial<Labels>;
  /** The texts of each category, by id. A text is a title. */
  categories?: { [id: string]: Partial<Pick<CategoryFile, "title" | "description">> };
  /** The texts of each status or class. A text is a meaning. */
  statuses?: { [status: string]: Partial<Pick<StatusFile, "meaning" | "cause" | "description">> };
  /** The texts of each code. A text is a meaning. */
  codes?: {
    [code: string]: Partial<Pick<CodeFile, "meaning" | "action" | "causes" | "description">> & {
      /** Why a deprecated code should no longer be raised. */
      deprecated?: Pick<DeprecatedFile, "reason">;
    };
  };
  /** The texts of each code that was removed. A text is a reason. */
  retired?: { [code: string]: Partial<Pick<RetiredFile, "reason" | "meaning">> };
}
