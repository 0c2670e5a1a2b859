import { type Parser, readPasted, type Told } from "@org/error-codegen/pasted";
import { codes, isErrorCode, type ParsedError, parseError } from "@org/error-codes";

/** Reads an error from any pasted text, as the package of the catalogue reads it. */
export const readError = (pasted: string): ParsedError => readPasted(pasted, parser);

/** The parsed error, as if its parts had come in a body. */
function understood({ code, status, message, requestId }: Told): ParsedError {
  const parsed = { ...parseError({ status, body: message }), requestId };
  if (!isErrorCode(code)) return { ...parsed, code } as ParsedError;
  const entry = codes[code];
  const { recovery, actor } = entry;
  return { ...parsed, code, known: true, entry, recovery, actor };
}

/** The runtime and the tables of the catalogue. */
export const parser: Parser<ParsedError> = { parse: parseError, understood, isCode: isErrorCode };
