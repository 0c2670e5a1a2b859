/** The possible parts of an error's text form. */
interface Parts {
  readonly code: string | null;
  readonly status: number | null;
  readonly message: string;
  readonly requestId: string | null;
}

/** `code (status): message [request id]` on one line, without the missing parts. */
export function errorText({ code, status, message, requestId }: Parts): string {
  const head = code === null ? status && `status ${status}` : status ? `${code} (${status})` : code;
  const said = [head, message].filter(Boolean).join(": ") || "unknown error";
  const text = requestId ? `${said} [request ${requestId}]` : said;
  // A line break in a message would forge a log line.
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, " ");
}
