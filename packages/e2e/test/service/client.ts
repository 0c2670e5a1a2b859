/** A client of the service, with the types that openapi-typescript made of its description. */
import type { components, operations } from "./service.ts";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type All<Proofs extends readonly true[]> = Proofs;
type Schemas = components["schemas"];
type Known = Schemas["GatewayKnownErrorCode"];

/** The JSON body of a response. */
type BodyOf<Response extends { content: { "application/json": unknown } }> =
  Response["content"]["application/json"];
/** Its problem details. */
type ProblemOf<Response extends { content: { "application/problem+json": unknown } }> =
  Response["content"]["application/problem+json"];
type ChatResponses = operations["createChatCompletion"]["responses"];
type ModelResponses = operations["getModel"]["responses"];

export type Proofs = All<
  [
    // Every response has the same body, so one function takes them all.
    Same<BodyOf<ChatResponses[401]>, Schemas["GatewayErrorBody"]>,
    Same<BodyOf<ChatResponses["5XX"]>, Schemas["GatewayErrorBody"]>,
    Same<BodyOf<operations["listModels"]["responses"]["default"]>, Schemas["GatewayErrorBody"]>,
    Same<ProblemOf<ChatResponses[429]>, Schemas["GatewayProblemDetails"]>,
    // A service that sends one format says so.
    Same<keyof ModelResponses[404]["content"], "application/problem+json">,
    Same<keyof ModelResponses["default"]["content"], "application/problem+json">,
    // What is received may be newer than the description, or have no code.
    Same<Schemas["GatewayErrorBody"]["error"]["code"], string | null | undefined>,
    Same<Schemas["GatewayProblemDetails"]["code"], string | null | undefined>,
  ]
>;

const isInvalid = (code: unknown): code is Known & ("invalid_request" | "bad_request_body") =>
  code === "invalid_request" || code === "bad_request_body";

export function explain({ error }: BodyOf<ChatResponses[400]>): string {
  if (!isInvalid(error.code)) return `unknown: ${error.code ?? "no code"}`;
  switch (error.code) {
    case "invalid_request":
      return "the parameters";
    case "bad_request_body":
      return "the JSON";
  }
}

export const newer: BodyOf<ChatResponses[404]> = {
  error: { message: "", type: "", param: null, code: "added_since", since: 2 },
};
export const known: Known = "model_not_found";
// @ts-expect-error: what is not in the catalogue is not known
export const unknown: Known = "added_since";
