/** A body of the catalogue's own format. */
export const body = (error: object, ok: unknown = false): string => JSON.stringify({ ok, error });

/** What is expected of a body with the message `m` and a code. */
export const found = (
  code: string,
  sentCode: string = code,
): { readonly code: string; readonly sentCode: string; readonly message: "m" } => ({
  code,
  sentCode,
  message: "m",
});
