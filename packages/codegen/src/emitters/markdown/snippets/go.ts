import type { Snippet } from "./snippet.ts";

export const go: Snippet = {
  language: "go",
  target: "go",
  code: ({ identifier }, packageName, action) => {
    const name = packageName.split("/").at(-1);
    const comment = action && `\t// ${action}\n`;
    return `import (
\t"errors"

\t${JSON.stringify(packageName)}
)

err := ${name}.Check(response)
if errors.Is(err, ${name}.Code${identifier}) {
${comment}}`;
  },
};
