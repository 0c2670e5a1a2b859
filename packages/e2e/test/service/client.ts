/** A client of the service, with the types that openapi-typescript made of its description. */
import type { components, operations } from "./service.ts";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type All<Proofs extends readonly true[]> = Proofs;
type Schemas = components["schemas"];

/** The JSON body of a response, and the code in it. */
type BodyOf<Response extends { content: { "application/json": unknown } }> =
  Response["content"]["application/json"];
type CodeOf<Response extends { content: { "application/json": { error: { code: unknown } } } }> =
  BodyOf<Response>["error"]["code"];
type ChatResponses = operations["createChatCompletion"]["responses"];

export type Proofs = All<
  [
    // Each status has its codes as literal types, none more and none less.
    Same<Schemas["KnownUnauthorizedCode"], "bad_response_status_code" | "channel:invalid_key">,
    Same<Schemas["KnownNotFoundCode"], "bad_response_status_code" | "model_not_found">,
    Same<
      Schemas["KnownContentTooLargeCode"],
      "bad_response_status_code" | "read_request_body_failed"
    >,
    Same<
      Schemas["KnownForbiddenCode"],
      | "access_denied"
      | "bad_response_status_code"
      | "insufficient_user_quota"
      | "pre_consume_token_quota_failed"
    >,
    // What is received may be newer than the description.
    Same<CodeOf<ChatResponses[401]>, Schemas["UnauthorizedCode"]>,
    Same<CodeOf<ChatResponses[429]>, Schemas["RateLimitedCode"]>,
    Same<CodeOf<ChatResponses["5XX"]>, Schemas["ServerErrorCode"]>,
    Same<CodeOf<operations["listModels"]["responses"]["default"]>, Schemas["ErrorCode"]>,
    Same<Schemas["UnauthorizedCode"], string>,
  ]
>;

const isUnauthorized = (code: string): code is Schemas["KnownUnauthorizedCode"] =>
  code === "channel:invalid_key" || code === "bad_response_status_code";

/** The cases of a status are all handled, and a code that came later falls through. */
export function explain({ error }: BodyOf<ChatResponses[401]>): string {
  if (!isUnauthorized(error.code)) return `unknown: ${error.code}`;
  switch (error.code) {
    case "channel:invalid_key":
      return "the gateway's key";
    case "bad_response_status_code":
      return "the provider's status";
  }
}

export const newer: BodyOf<ChatResponses[404]> = {
  error: { message: "", type: "", param: null, code: "added_since" },
};
export const known: Schemas["KnownNotFoundCode"] = "model_not_found";
// @ts-expect-error: a code of another status is not one of this one
export const foreign: Schemas["KnownNotFoundCode"] = "prompt_blocked";
