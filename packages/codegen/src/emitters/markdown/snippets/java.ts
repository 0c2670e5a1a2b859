import type { Snippet } from "./snippet.ts";

export const java: Snippet = {
  language: "java",
  target: "java",
  // Java also interprets \u in comments.
  code: ({ constant }, packageName, action) => `import ${packageName}.ErrorCode;
import ${packageName}.ParsedError;

ParsedError error = ParsedError.from(response);
if (error.is(ErrorCode.${constant})) {
${action && `  // ${action.replaceAll("\\", "\\\\")}\n`}}`,
};
