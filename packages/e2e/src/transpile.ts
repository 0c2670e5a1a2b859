import type { File } from "@org/error-codegen";
import ts from "typescript";

/** A TypeScript source as the JavaScript that a package publishes. */
export function transpile({ path, text }: File): [path: string, text: string] {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  });
  return [path.replace(/\.ts$/, ".js"), outputText];
}
