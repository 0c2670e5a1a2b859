import type { SourceFiles } from "@org/error-codegen";

/** A catalogue of any number of codes: `code_0000`, `code_0001` and so on. */
export function manyCodes(count: number): SourceFiles {
  const codes = Array.from({ length: count }, (_, index) => {
    const name = `code_${String(index).padStart(4, "0")}`;
    return `  ${name}: { category: all, meaning: Meaning ${index}, action: Action ${index}, statuses: [400], recovery: correctable, actor: caller }\n`;
  });
  const text = `name: many
title: Many errors
docs: https://errors.example.com/
wire: { format: openai }
categories:
  all: { title: All }
statuses:
  400: { name: bad_request, meaning: Bad request, cause: Any, recovery: correctable, actor: caller }
codes:
${codes.join("")}`;
  const bytes = Buffer.from(text);
  return { catalog: [{ path: "many.yaml", size: bytes.length, bytes }], locales: [] };
}
