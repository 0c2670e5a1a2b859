import type { Snippet } from "./snippet.ts";

export const python: Snippet = {
  language: "python",
  target: "python",
  code: ({ constant }, packageName, comment, isHttp) => {
    const module = packageName.replaceAll("-", "_");
    const [reader, received] = isHttp
      ? ["error_from_response", "response"]
      : ["parse_error", "body=body"];
    return `from ${module} import ErrorCode, ${reader}

error = ${reader}(${received})
if error.code == ErrorCode.${constant}:
    # ${comment}
    ...`;
  },
};
