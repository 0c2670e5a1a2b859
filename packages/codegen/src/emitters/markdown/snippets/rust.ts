import type { Snippet } from "./snippet.ts";

export const rust: Snippet = {
  language: "rust",
  target: "rust",
  code: ({ constant }, packageName, action, isHttp) => {
    const crate = packageName.replaceAll("-", "_");
    const read = isHttp
      ? `use ${crate}::{ErrorCode, error_from_response};

let error = error_from_response(response).await;`
      : `use ${crate}::{ErrorCode, ResponseParts, parse_error};

let error = parse_error(&ResponseParts { body, ..ResponseParts::default() });`;
    return `${read}
if error.known() == Some(ErrorCode::${constant}) {${action && `\n    // ${action}`}
}`;
  },
};
