import type { Snippet } from "./snippet.ts";

export const go: Snippet = {
  language: "go",
  target: "go",
  code: ({ identifier }, packageName, action, isHttp) => {
    const name = packageName.split("/").at(-1);
    const read = isHttp ? "Check(response)" : "ParseBody(0, nil, body)";
    const comment = action && `\t// ${action}\n`;
    return `import (
\t"errors"

\t${JSON.stringify(packageName)}
)

err := ${name}.${read}
if errors.Is(err, ${name}.Code${identifier}) {
${comment}}`;
  },
};
