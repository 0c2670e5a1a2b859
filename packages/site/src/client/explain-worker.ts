import { isErrorCode } from "@org/error-codes";
import { mask } from "../explain/mask.ts";
import { readError } from "../explain/read.ts";

/**
 * The parts of an error that a page shows, with everything masked that looks like a key, however it was
 * encoded.
 */
function explained(text: string) {
  const { code, message, requestId, type: _, param: __, body: ___, ...rest } = readError(text);
  const masked = (one: string | null) => one && mask(one, isErrorCode);
  return { ...rest, code: masked(code), message: mask(message), requestId: masked(requestId) };
}

/** An error as a page shows it. */
export type Explained = ReturnType<typeof explained>;

addEventListener("message", ({ data }: MessageEvent<string>) => postMessage(explained(data)));
