import type { Log, Result } from "sarif";
import type { Problem } from "../problem.ts";
import { visible } from "./text.ts";

/** SARIF 2.1.0 (OASIS), which code scanning reads. */
export function sarif(problems: readonly Problem[]): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  const driver = { name: "error-codegen", rules: rules.map((id) => ({ id })) };
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results: problems.map(result) }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result({ file, line, column, rule, level, message, fix }: Problem): Result {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: rule,
    level,
    message: { text: plain(visible(`${message} ${fix}`)) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  };
}

/**
 * Escapes text so that `{0}` is not a placeholder (section 3.11.5) and `[text](address)` is not a link
 * (section 3.11.6).
 */
const plain = (text: string): string =>
  text.replace(/(?<!\\)(\\*)\](?=\()/g, "$1$1\\]").replace(/[{}]/g, "$&$&");
