import type { Result } from "../formats/vector.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Parser } from "../pasted/read.ts";
import { isBlank } from "./content.ts";
import { objectIn, objectOf } from "./decode.ts";
import { expectResult } from "./expect.ts";
import { lookup } from "./lookup.ts";
import { read, textResult } from "./read.ts";

/** Reads what is pasted by the sentences of the contract, where there is no package to ask. Headers do not count. */
export function parserOf(catalog: Catalog): Parser<Result> {
  const { code: known } = lookup(catalog);
  return {
    parse({ status = null, body = "" }) {
      const object = typeof body === "string" ? objectIn(body) : objectOf(body);
      if (object) return read(catalog, status, object);
      const text = typeof body === "string" ? body : "";
      return textResult(catalog, status, text, isBlank(text) ? { format: "empty" } : {});
    },
    understood: ({ code, status, message, requestId }) =>
      expectResult(catalog, status, { format: "text", code, message, requestId }),
    isCode: (text) => known(text) !== undefined,
  };
}
