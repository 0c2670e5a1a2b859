/** A program of someone who installed the packages: what it can say compiles, what it prints is so. */
import { emitters, type TargetName } from "@org/error-codegen";
import {
  codes,
  ErrorCode,
  type ErrorResponse,
  isErrorCode,
  type ProblemDetails,
  statuses,
} from "@org/error-codes";
import * as Codes from "@org/error-codes/constants";
import { InvalidRequest } from "@org/error-codes/constants";
import * as zh from "@org/error-codes/locales/zh";
import docs from "@org/error-docs/errors.json" with { type: "json" };
import openapi from "@org/error-openapi/openapi-3.1.json" with { type: "json" };
import schema from "@org/error-schema/2020-12/error-response.strict.json" with { type: "json" };
import draft07 from "@org/error-schema/draft-07/problem-details.json" with { type: "json" };
import errors from "@org/error-schema/errors.json" with { type: "json" };

declare const console: { log(text: string): void };

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type All<Proofs extends readonly true[]> = Proofs;

/** None of these is true of `any`, nor of a table whose values have widened to `string`. */
export type Proofs = All<
  [
    Same<ErrorCode, keyof typeof codes>,
    Same<typeof ErrorCode.InvalidRequest, "invalid_request">,
    Same<typeof InvalidRequest, "invalid_request">,
    Same<(typeof Codes)[keyof typeof Codes], ErrorCode>,
    Same<(typeof codes)["invalid_request"]["statuses"], readonly [400, 500]>,
    Same<(typeof codes)["channel:invalid_key"]["recovery"], "terminal">,
    Same<(typeof codes)["bad_response_status_code"]["statuses"][1], "4xx">,
    Same<(typeof statuses)[429]["name"], "rate_limited">,
    Same<(typeof statuses)["5xx"]["meaning"], "Upstream / gateway error">,
    Same<ErrorResponse["error"]["code"], ErrorCode>,
    Same<ErrorResponse<string | null>["error"]["code"], string | null>,
    Same<ProblemDetails["code"], ErrorCode>,
    Same<ProblemDetails["detail"], string | undefined>,
    Same<keyof typeof zh.codes, ErrorCode>,
    Same<typeof schema.$id, string>,
    Same<typeof draft07.properties.status.minimum, number>,
    Same<(typeof errors.codes)[0]["text"]["zh"]["meaning"], string>,
    Same<(typeof docs.codes)[0]["code"], string>,
    Same<(typeof emitters)[number]["name"], TargetName>,
    Same<typeof openapi.components.schemas.GatewayKnownErrorCode.enum, string[]>,
  ]
>;

const body: ErrorResponse = {
  error: { message: "No.", type: "request", param: null, code: InvalidRequest },
};
const received: unknown = "model_not_found";

console.log(
  JSON.stringify({
    known: isErrorCode(received) ? codes[received].meaning : "unknown",
    unknown: isErrorCode("made_up"),
    sent: body.error.code,
    constants: Object.keys(Codes).length,
    codes: Object.keys(codes).length,
    chinese: zh.codes[ErrorCode.ModelNotFound].meaning,
    language: zh.language,
    statuses: Object.keys(statuses),
    schema: schema.$id,
    title: errors.text.en.title,
    openapi: openapi.openapi,
    emitters: emitters.map(({ name }) => name),
  }),
);
