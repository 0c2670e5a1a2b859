import type { Snippet } from "./snippet.ts";

export const typescript: Snippet = {
  language: "ts",
  target: "typescript",
  code: (
    { identifier },
    packageName,
    action,
  ) => `import { ErrorCode, errorFromResponse } from ${JSON.stringify(packageName)};

const error = await errorFromResponse(response);
if (error.code === ErrorCode.${identifier}) {
  // ${action}
}`,
};
