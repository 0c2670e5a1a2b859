import { type ParsedError, parseError, type ResponseParts } from "@org/error-codes";
import { readTranscript } from "./response.ts";
import { readSdkText } from "./sdk-text.ts";

/**
 * What is known of an error from whatever a person pasted: a body, a whole HTTP response, what curl
 * printed, or the error text of an SDK. A text that is none of these is a body.
 */
export function readError(pasted: string): ParsedError {
  const answer: ResponseParts = readTranscript(pasted) ?? readSdkText(pasted) ?? { body: pasted };
  return parseError(answer);
}
