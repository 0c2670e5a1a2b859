import type { Catalog, Code } from "../../model/catalog.ts";
import { template } from "../template.ts";
import { codeDoc } from "./docs.ts";
import { literal } from "./literal.ts";

/**
 * `ErrorCode.java`: an enum of the codes. Its data is in a table, because an initializer is limited
 * to 64 KB.
 */
export function errorCode({ codes }: Catalog): string {
  const constants = codes.map(
    (code) => `${codeDoc(code, "  ")}${annotation(code)}  ${code.constant},\n`,
  );
  return template("java/templates/ErrorCode.java").replace(/^(?= {2};$)/m, () =>
    constants.join(""),
  );
}

function annotation({ deprecated }: Code): string {
  if (!deprecated) return "";
  const { since } = deprecated;
  return `  @Deprecated${since === undefined ? "" : `(since = ${literal(since)})`}\n`;
}
