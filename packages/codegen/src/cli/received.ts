import type { Result } from "../formats/vector.ts";
import { brief } from "../text/brief.ts";
import { oneLine } from "../text/one-line.ts";
import { type Explanation, fact } from "./explanation.ts";

/** Adds what an error says beside its code and its status. A text that no client reads is its own message, and adds nothing. */
export function withReceived(
  { text, data }: Explanation,
  { format, code, message, requestId }: Result,
): Explanation {
  const said = format === "text" && code === null ? "" : oneLine(message);
  const facts = [fact("message", brief(said)), fact("request id", requestId ?? undefined)].join("");
  const received = { ...(said && { message }), ...(requestId !== null && { requestId }) };
  return facts === "" ? { text, data } : { text: `${text}\n${facts}`, data: { ...data, received } };
}
