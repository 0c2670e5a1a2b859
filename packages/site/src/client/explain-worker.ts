import { isErrorCode, type ParsedError } from "@org/error-codes";
import { mask } from "../explain/mask.ts";
import { readErrors } from "../explain/read.ts";

/** What is sent for the keys that the page knows. */
let keys: ReadonlyMap<string, string> = new Map();

/**
 * The parts of an error that a page shows, with everything masked that looks like a key, however it was
 * encoded.
 */
function explained(text: string) {
  const [first, ...others] = readErrors(text, keys) as [ParsedError, ...ParsedError[]];
  const { code, sentCode, message, param, details, requestId, ...rest } = first;
  const { format, known, entry, status, retryAfterMs, recovery, actor } = rest;
  const masked = (one: string | null) => one && mask(one, isErrorCode);
  return {
    format,
    known,
    entry,
    status,
    retryAfterMs,
    recovery,
    actor,
    code: masked(code),
    sentCode: masked(sentCode),
    message: mask(message),
    param: param && mask(param),
    details: details === null ? "" : mask(JSON.stringify(details, null, 2)),
    requestId: masked(requestId),
    others: others.map(({ code, status }) => ({ code: masked(code), status })),
  };
}

/** An error as a page shows it. */
export type Explained = ReturnType<typeof explained>;

addEventListener("message", ({ data }: MessageEvent<string | ReadonlyMap<string, string>>) => {
  if (typeof data === "string") postMessage(explained(data));
  else keys = data;
});
