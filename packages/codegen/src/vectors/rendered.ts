import type { Rendered, RenderedError, Result } from "../formats/vector.ts";
import type { Catalog, Code } from "../model/catalog.ts";
import { bodyOf, type Json } from "./body.ts";
import { read } from "./read.ts";

/** What is expected of an error, whatever its format. */
export interface ExpectedError {
  readonly status: number;
  /** What is there beside the content type. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly message: string;
  readonly param?: string | null;
  readonly details?: unknown;
  /** What `parse` finds otherwise than it was raised. */
  readonly parsed?: Partial<Result>;
}

/** The rendered form of an error, in the catalogue's format and as problem details: R4 to R6. */
export function expectRendered(
  catalog: Catalog,
  { code, value, category, meaning, page }: Code,
  { status, headers, message, param = null, details = null, parsed }: ExpectedError,
): Rendered {
  const { format } = catalog.wire;
  const rendered = (mediaType: string, body: Json): RenderedError => ({
    headers: { "content-type": mediaType, ...headers },
    body,
    parsed: read(catalog, status, asSent(body), parsed),
  });
  const type = format.code === undefined ? code : (category?.id ?? nameOf(catalog, status));
  const requestId = parsed?.requestId ?? null;
  const sent = { message, type, param, code: value, status, docsUrl: page, requestId, details };
  const own = bodyOf(format, sent);
  if (!own) throw new Error(`${format.name} cannot be written.`);
  const problem: Json = {
    ...{ type: page, title: meaning, status, detail: message, code: value },
    ...(param !== null && { param }),
    ...(details !== null && { details }),
  };
  return {
    status,
    rendered: {
      [format.name]: rendered("application/json", own),
      problem: rendered("application/problem+json", problem),
    },
  };
}

/** A body as it arrives. */
export const asSent = (body: Json): object => JSON.parse(JSON.stringify(body));

/** What stands for the category of a code that has none (R4). */
function nameOf({ statuses }: Catalog, status: number): string {
  const find = (key: number | string) => statuses.find((entry) => entry.status === key);
  return (find(status) ?? find(`${Math.floor(status / 100)}xx`))?.name ?? "error";
}
