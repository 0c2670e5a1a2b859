import type { Snippet } from "./snippet.ts";

export const rust: Snippet = {
  language: "rust",
  target: "rust",
  code: ({ constant }, packageName, comment, isHttp, parts) => {
    const path = packageName.replaceAll("-", "_");
    const [names, received] = !isHttp
      ? [
          "ResponseParts, parse_error",
          "parse_error(&ResponseParts { body, ..ResponseParts::default() })",
        ]
      : (parts?.includes("reqwest") ?? true)
        ? ["error_from_response", "error_from_response(response).await"]
        : ["ResponseParts, parse_error", fromParts];
    return `use ${path}::{ErrorCode, ${names}};

let error = ${received};
if error.known() == Some(ErrorCode::${constant}) {
    // ${comment}
}`;
  },
};

/** What any client has of a response. */
const fromParts = `parse_error(&ResponseParts {
    status: Some(status),
    headers: &headers,
    body: &body,
    ..ResponseParts::default()
})`;
