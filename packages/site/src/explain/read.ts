import { type Parser, readAll, type Told } from "@org/error-codegen/pasted";
import { codes, isErrorCode, type ParsedError, parseError } from "@org/error-codes";

/**
 * Reads the errors in any pasted text, as the package of the catalogue reads them: the first, then those of lines.
 *
 * @param keys What is sent for each key that is not sent itself, which the package does not know.
 */
export const readErrors = (
  pasted: string,
  keys: ReadonlyMap<string, string> = new Map(),
): ParsedError[] => readAll(pasted, { ...parser, sentFor: (key) => keys.get(key) });

/** The parsed error, as if its parts had come in a body. */
function understood({ code, status, message, requestId }: Told): ParsedError {
  const parsed = { ...parseError({ status, body: message }), requestId };
  if (!isErrorCode(code)) return { ...parsed, code } as ParsedError;
  const entry = codes[code];
  const { recovery, actor } = entry;
  return { ...parsed, code, known: true, entry, recovery, actor };
}

/** The runtime and the tables of the catalogue. */
export const parser: Parser<ParsedError> = {
  parse: parseError,
  understood,
  sentFor: () => undefined,
};
