import type { Catalog, Code } from "@org/error-codegen";
import type { ExpectedError } from "../cases/author.ts";
import type { Rendered, RenderedError } from "../src/vector.ts";
import { bodyOf, expectResult } from "./expect.ts";

/** The rendered form of an error, in the catalogue's format and as problem details: R4 to R6. */
export function expectRendered(
  catalog: Catalog,
  { code, category, meaning, page }: Code,
  { status, headers, message, param = null, parsed }: ExpectedError,
): Rendered {
  const { format } = catalog.wire;
  const rendered = (
    name: string,
    mediaType: string,
    body: Record<string, unknown>,
    type: string,
    found: string | null,
    read: string,
  ): RenderedError => ({
    headers: { "content-type": mediaType, ...headers },
    body,
    parsed: expectResult(catalog, status, {
      format: name,
      code,
      message: read,
      type,
      param: found,
      ...parsed,
    }),
  });
  const type = format.code === undefined ? code : category.id;
  const own = bodyOf(format, { message, type, param, code });
  const problem = { type: page, title: meaning, status, detail: message, code };
  // If a detail is empty, the title is read (P71, P72).
  const detail = message.trim() === "" ? meaning : message;
  return {
    status,
    rendered: {
      [format.name]: rendered(format.name, "application/json", own, type, param, message),
      problem: rendered("problem", "application/problem+json", problem, page, null, detail),
    },
  };
}
