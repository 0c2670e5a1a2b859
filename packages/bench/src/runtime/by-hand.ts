import { codes, isErrorCode } from "@org/error-codes";

/** What a client that is written by hand reads: one format, nothing that gateways or other services send. */
export function parseByHand(status: number, body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("error" in body)) return;
  const { error } = body;
  if (typeof error !== "object" || error === null || !("message" in error)) return;
  const { message } = error;
  if (typeof message !== "string") return;
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const type = "type" in error && typeof error.type === "string" ? error.type : null;
  const param = "param" in error && typeof error.param === "string" ? error.param : null;
  const entry = isErrorCode(code) ? codes[code] : null;
  return { status, message, code, type, param, docsUrl: entry?.docsUrl ?? null };
}

/** The plainest object with the fields of a `ParsedError`. Nothing in the body is checked. */
export function sameFields(status: number, body: unknown): unknown {
  if (!body) return;
  const { message, code, type, param } = (body as { error: Record<string, string> }).error;
  const entry = isErrorCode(code) ? codes[code] : null;
  return {
    format: "openai",
    code,
    sentCode: code,
    known: entry !== null,
    entry,
    status,
    message,
    type,
    param,
    requestId: null,
    details: null,
    retryAfterMs: null,
    shouldRetry: null,
    recovery: entry?.recovery ?? "terminal",
    actor: entry?.actor ?? "operator",
    docsUrl: entry?.docsUrl ?? null,
    body,
  };
}
