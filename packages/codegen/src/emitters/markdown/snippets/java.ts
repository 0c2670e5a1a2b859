import type { Snippet } from "./snippet.ts";

export const java: Snippet = {
  language: "java",
  target: "java",
  // A comment too is searched for \u.
  code: ({ constant }, packageName, action) => `import ${packageName}.ErrorCode;
import ${packageName}.ParsedError;

ParsedError error = ParsedError.from(response);
if (error.is(ErrorCode.${constant})) {
  // ${action.replaceAll("\\", "\\\\")}
}`,
};
