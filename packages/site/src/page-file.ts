import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "virtual:error-site";

/** The text of a generated page. */
export const readPageFile = (file: string): string =>
  readFileSync(join(settings.pages, file), "utf8");
