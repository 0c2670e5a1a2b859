import { type ParsedError, parseError } from "@org/error-codes";

/** A code as people copy it: alone, in quotes, or with its status before or behind it. */
const forms: readonly RegExp[] = [
  /^(?<code>.+)$/,
  /^["'`](?<code>.+)["'`]$/,
  /^(?:HTTP )?(?<status>[1-5]\d\d)(?:\s*[:,]|\s-)?\s+(?<code>\S+)$/,
  /^(?<code>\S+?)[\s:,]+\(?(?:HTTP )?(?<status>[1-5]\d\d)\)?$/,
];

/** The maximum length of a code and what is around it. */
const maxLength = 272;

/** Reads a text that is nothing but a code of the catalogue, or one that is retired; undefined if it is not. */
export function readBareCode(text: string): ParsedError | undefined {
  const said = text.trim();
  if (said.length > maxLength) return;
  for (const form of forms) {
    const { code, status } = form.exec(said)?.groups ?? {};
    if (code === undefined) continue;
    const body = { code };
    const { known, docsUrl, status: stated } = parseError({ body });
    // A retired code has docs of its own, not those of a status.
    if (known || (docsUrl !== null && stated === null))
      return parseError({ body, ...(status && { status: Number(status) }) });
  }
  return;
}
