import type { Snippet } from "./snippet.ts";

export const rust: Snippet = {
  language: "rust",
  target: "rust",
  code: ({ constant }, packageName, action) => `use ${packageName.replaceAll(
    "-",
    "_",
  )}::{ErrorCode, error_from_response};

let error = error_from_response(response).await;
if error.known() == Some(ErrorCode::${constant}) {${action && `\n    // ${action}`}
}`,
};
