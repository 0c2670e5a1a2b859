import type { Snippet } from "./snippet.ts";

export const java: Snippet = {
  language: "java",
  target: "java",
  // Java also interprets \u in comments.
  code: ({ constant }, packageName, comment, isHttp) => `import ${packageName}.ErrorCode;
import ${packageName}.ParsedError;

ParsedError error = ParsedError.from(${isHttp ? "response" : "0, null, body"});
if (error.is(ErrorCode.${constant})) {
  // ${comment.replaceAll("\\", "\\\\")}
}`,
};
