import type { ParsedError } from "@org/error-codes";
import { readBareCode } from "../../../codegen/src/pasted/bare-code.ts";
import { readBodyIn } from "../../../codegen/src/pasted/body-in.ts";
import { readPage } from "../../../codegen/src/pasted/html-page.ts";
import { isBody } from "../../../codegen/src/pasted/json.ts";
import { readWord } from "../../../codegen/src/pasted/word.ts";
import { parser, readErrors } from "../../src/explain/read.ts";

/** The first error in a text, which the box explains. */
export const readError = (text: string): ParsedError => readErrors(text)[0] as ParsedError;

/** Whether a text that is not JSON has what clients do not look for: a code, alone or as a word, a body between other text, or a page's status. */
export const hasMore = (text: string): boolean =>
  !isBody(text) &&
  [readBareCode, readBodyIn, readWord, readPage].some((read) => read(text, parser) !== undefined);
