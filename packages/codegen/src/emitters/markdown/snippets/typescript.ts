import type { Snippet } from "./snippet.ts";

export const typescript: Snippet = {
  language: "ts",
  target: "typescript",
  code: ({ identifier }, packageName, comment, isHttp) => {
    const [reader, call] = isHttp
      ? ["errorFromResponse", "await errorFromResponse(response)"]
      : ["parseError", "parseError({ body })"];
    return `import { ErrorCode, ${reader} } from ${JSON.stringify(packageName)};

const error = ${call};
if (error.code === ErrorCode.${identifier}) {
  // ${comment}
}`;
  },
};
