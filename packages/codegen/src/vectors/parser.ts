import type { Result } from "../formats/vector.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Parser, Parts } from "../pasted/read.ts";
import { isBlank } from "./content.ts";
import { objectIn, objectOf } from "./decode.ts";
import { expectResult } from "./expect.ts";
import { lookup } from "./lookup.ts";
import { idIn, read, textResult } from "./read.ts";

/**
 * Reads what is pasted as the contract says, for a command that has no package to ask. Of the headers, it reads only
 * those of request ids.
 */
export function parserOf(catalog: Catalog): Parser<Result> {
  const { sentFor } = lookup(catalog);
  return {
    parse({ status = null, headers = [], body = "" }) {
      const given = requestIdIn(catalog, headers);
      const object = typeof body === "string" ? objectIn(body) : objectOf(body);
      if (object) return read(catalog, status, object, given);
      const text = typeof body === "string" ? body : "";
      const isEmpty = isBlank(text) && { format: "empty" };
      return textResult(catalog, status, text, { ...isEmpty, ...given });
    },
    understood: ({ code, status, message, requestId }) =>
      expectResult(catalog, status, { format: "text", code, message, requestId }),
    sentFor,
  };
}

/** P35. */
function requestIdIn(
  { wire }: Catalog,
  headers: NonNullable<Parts["headers"]>,
): Pick<Result, "requestId"> | undefined {
  for (const wanted of wire.requestId.headers)
    for (const [name, value] of headers) {
      const requestId = name.toLowerCase() === wanted.toLowerCase() ? idIn(value.trim()) : null;
      if (requestId !== null) return { requestId };
    }
  return;
}
