import type { Problem } from "../problem.ts";

/** SARIF 2.1.0 (OASIS), which code scanning reads; columns count UTF-16 units, its default. */
export function sarif(problems: readonly Problem[]): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  const results = problems.map(({ file, line, column, rule, message, fix }) => ({
    ruleId: rule,
    level: "error",
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  const driver = { name: "error-codegen", rules: rules.map((id) => ({ id })) };
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
