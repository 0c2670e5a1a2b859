import type { ParsedError } from "@org/error-codes";
import { readBareCode } from "../../../codegen/src/pasted/bare-code.ts";
import { readBodyIn } from "../../../codegen/src/pasted/body-in.ts";
import { isBody } from "../../../codegen/src/pasted/json.ts";
import { readWord } from "../../../codegen/src/pasted/word.ts";
import { parser, readErrors } from "../../src/explain/read.ts";

/** The first error in a text, which the box explains. */
export const readError = (text: string): ParsedError => readErrors(text)[0] as ParsedError;

/** Whether a text that is no JSON has what no client looks for: a code alone, an error between other text, or a code. */
export const hasMore = (text: string): boolean =>
  !isBody(text) &&
  [readBareCode, readBodyIn, readWord].some((read) => read(text, parser) !== undefined);
