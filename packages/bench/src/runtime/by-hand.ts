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
