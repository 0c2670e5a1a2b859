import type { Snippet } from "./snippet.ts";

export const go: Snippet = {
  language: "go",
  target: "go",
  code: ({ identifier }, packageName, comment, isHttp) => {
    const name = packageName.split("/").at(-1);
    const read = isHttp ? "Check(response)" : "ParseBody(0, nil, body)";
    return `import (
\t"errors"

\t${JSON.stringify(packageName)}
)

err := ${name}.${read}
if errors.Is(err, ${name}.Code${identifier}) {
\t// ${comment}
}`;
  },
};
