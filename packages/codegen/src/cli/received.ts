import type { Result } from "../formats/vector.ts";
import { brief } from "../text/brief.ts";
import { oneLine } from "../text/one-line.ts";
import { type Explanation, fact } from "./explanation.ts";

/** Adds what an error says beside its code and its status. A text that no client reads is its own message, and adds nothing. */
export function withReceived(
  { text, data }: Explanation,
  { format, code, message, param, details, requestId }: Result,
): Explanation {
  const said = format === "text" && code === null ? "" : oneLine(message);
  const facts = [
    fact("message", brief(said)),
    fact("param", param === null ? undefined : brief(oneLine(param))),
    fact("details", details === null ? undefined : brief(JSON.stringify(details))),
    fact("request id", requestId ?? undefined),
  ].join("");
  if (facts === "") return { text, data };
  const received = {
    ...(said && { message }),
    ...(param !== null && { param }),
    ...(details !== null && { details }),
    ...(requestId !== null && { requestId }),
  };
  return { text: `${text}\n${facts}`, data: { ...data, received } };
}
