import type { Catalog, Code } from "@org/error-codegen";
import type { ExpectedError } from "../cases/author.ts";
import type { Rendered, RenderedError } from "../src/vector.ts";
import { bodyOf, expectResult } from "./expect.ts";

/** The rendered form of an error, in the catalogue's format and as problem details: R4 to R6. */
export function expectRendered(
  catalog: Catalog,
  { code, value, category, meaning, page }: Code,
  { status, headers, message, param = null, details = null, parsed }: ExpectedError,
): Rendered {
  const { format } = catalog.wire;
  const rendered = (
    name: string,
    mediaType: string,
    body: Record<string, unknown>,
    type: string | null,
    found: string | null,
    read: string,
    details: unknown = null,
  ): RenderedError => ({
    headers: { "content-type": mediaType, ...headers },
    body,
    parsed: expectResult(catalog, status, {
      format: name,
      code,
      message: read,
      type,
      param: found,
      details,
      ...parsed,
    }),
  });
  const type = format.code === undefined ? code : (category?.id ?? typeOf(catalog, status));
  const requestId = parsed?.requestId ?? null;
  const sent = { message, type, param, code: value, status, docsUrl: page, requestId, details };
  const own = bodyOf(format, sent);
  const problem = { type: page, title: meaning, status, detail: message, code: value };
  // If a detail is empty, the title is read (P71, P72).
  const detail = message.trim() === "" ? meaning : message;
  return {
    status,
    rendered: {
      [format.name]: rendered(
        format.name,
        "application/json",
        own,
        format.type === undefined ? null : type,
        param,
        message,
        details,
      ),
      problem: rendered("problem", "application/problem+json", problem, page, null, detail),
    },
  };
}

/** What stands for the category of a code that has none (R4). */
export function typeOf({ statuses }: Catalog, status: number): string {
  const find = (key: number | string) => statuses.find((entry) => entry.status === key);
  return (find(status) ?? find(`${Math.floor(status / 100)}xx`))?.name ?? "error";
}
