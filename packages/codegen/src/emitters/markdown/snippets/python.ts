import type { Snippet } from "./snippet.ts";

export const python: Snippet = {
  language: "python",
  target: "python",
  code: ({ constant }, packageName, action) => {
    const module = packageName.replaceAll("-", "_");
    return `from ${module} import ErrorCode, error_from_response

error = error_from_response(response)
if error.code == ErrorCode.${constant}:
${action && `    # ${action}\n`}    ...`;
  },
};
