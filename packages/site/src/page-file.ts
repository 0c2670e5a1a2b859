import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pagesFolder } from "./settings.ts";

/** The text of a page with LF line ends: a checkout on Windows has CR LF. */
export const readPageFile = (file: string): string =>
  readFileSync(join(pagesFolder, file), "utf8").replaceAll("\r\n", "\n");
