import { isErrorCode } from "@org/error-codes";
import { mask } from "../explain/mask.ts";
import { readError } from "../explain/read.ts";

/** What a page needs of an error, with nothing in it that looks like a key, however that was spelled. */
function explained(text: string) {
  const { code, message, requestId, type: _, param: __, body: ___, ...rest } = readError(text);
  const masked = (one: string | null) => one && mask(one, isErrorCode);
  return { ...rest, code: masked(code), message: mask(message), requestId: masked(requestId) };
}

/** An error as a page shows it. */
export type Explained = ReturnType<typeof explained>;

addEventListener("message", ({ data }: MessageEvent<string>) => postMessage(explained(data)));
