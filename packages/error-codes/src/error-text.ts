/** The parts of an error that its text form can hold. */
interface Parts {
  readonly code: string | null;
  readonly status: number | null;
  readonly message: string;
  readonly requestId: string | null;
}

/** `code (status): message [request id]` on one line, with the parts that are there. */
export function errorText({ code, status, message, requestId }: Parts): string {
  const head = code === null ? status && `status ${status}` : status ? `${code} (${status})` : code;
  const said = [head, message].filter(Boolean).join(": ") || "unknown error";
  const text = requestId ? `${said} [request ${requestId}]` : said;
  // A line break in a message would forge a line of a log.
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, " ");
}
