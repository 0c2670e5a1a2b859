import { error, type ParseCase } from "../author.ts";

/** Codes of the gateway that its page does not list, and of operators and upstreams. */
const unlisted = [
  [500, "bad_response_body"],
  [500, "aws_invoke_error"],
  [500, "channel:aws_client_error"],
  [500, "channel:header_override_invalid"],
  [500, "channel:param_override_invalid"],
  [500, "gen_relay_info_failed"],
  [400, "violation_fee.grok.csam"],
  [501, "api_not_implemented"],
  [503, "system_cpu_overloaded"],
  [400, "context_length_exceeded"],
  [429, "rate_limit_exceeded"],
  [403, "operator says: no!"],
] as const;

const unlistedCodes = unlisted.map(
  ([status, code]): ParseCase => ({
    name: `The code ${code} is not in the catalogue, so the status ${status} says what to do`,
    holds: [
      "P20",
      "P26",
      status === 501 ? "P52" : status === 500 || status === 503 ? "P53" : "P51",
    ],
    status,
    body: error({ message: "no", type: "new_api_error", param: "", code }),
    expected: { code, known: false, message: "no", type: "new_api_error" },
  }),
);

const types = [
  "new_api_error",
  "upstream_error",
  "invalid_request_error",
  "new_api_panic",
  "insufficient_quota",
  "Ошибка",
].map(
  (type): ParseCase => ({
    name: `The type ${type} stays as sent beside a code`,
    holds: ["P20", "P24"],
    status: 500,
    body: error({ message: "no", type, param: "", code: "bad_response" }),
    expected: { code: "bad_response", message: "no", type },
  }),
);

const remapped = [
  [418, "invalid_request", "correctable", "caller"],
  [429, "insufficient_user_quota", "correctable", "account_owner"],
  [200, "do_request_failed", "transient", "upstream"],
  [400, "get_channel_failed", "transient", "operator"],
  [503, "channel:invalid_key", "terminal", "operator"],
  [401, "channel:invalid_key", "terminal", "operator"],
  [501, "empty_response", "transient", "upstream"],
].map(
  ([status, code, recovery, actor]): ParseCase => ({
    name: `An operator has mapped ${code} to ${status}, and it means what the code means`,
    holds: ["P26", "P50", "P56"],
    status: status as number,
    body: error({ message: "no", type: "new_api_error", param: "", code }),
    expected: {
      code: code as string,
      known: true,
      message: "no",
      type: "new_api_error",
      recovery: recovery as "terminal",
      actor: actor as "operator",
    },
  }),
);

/** What was seen of codes, types, statuses and messages. */
export const wireCodes: readonly ParseCase[] = [
  ...unlistedCodes,
  ...types,
  ...remapped,
  {
    name: "The type can be the code itself",
    holds: ["P20", "P24"],
    status: 400,
    body: error({ message: "no", type: "prompt_blocked", param: "", code: "prompt_blocked" }),
    expected: { code: "prompt_blocked", message: "no", type: "prompt_blocked" },
  },
  {
    name: "A code and a message that are the same text, with the request id after the message",
    holds: ["P20", "P38"],
    status: 500,
    body: error({
      message: "sensitive_words_detected (request id: r-4)",
      type: "new_api_error",
      param: "",
      code: "sensitive_words_detected",
    }),
    expected: {
      code: "sensitive_words_detected",
      message: "sensitive_words_detected",
      type: "new_api_error",
      requestId: "r-4",
    },
  },
  {
    name: "A message without the request id is as it is",
    holds: ["P71", "P37"],
    status: 400,
    body: error({ message: "request blocked", type: "prompt_blocked", code: "prompt_blocked" }),
    expected: { code: "prompt_blocked", message: "request blocked", type: "prompt_blocked" },
  },
  {
    name: "A message that is masked and in Chinese is as it is",
    holds: ["P71"],
    status: 500,
    body: error({ message: "请求上游地址失败: https://***.com/***", code: "do_request_failed" }),
    expected: { code: "do_request_failed", message: "请求上游地址失败: https://***.com/***" },
  },
  {
    name: "A message that names another code does not change the code",
    holds: ["P20", "P26"],
    status: 403,
    body: error({ message: "invalid_request: model_not_found", code: "access_denied" }),
    expected: { code: "access_denied", message: "invalid_request: model_not_found" },
  },
  {
    name: "A model that is looked up is not found, with status 200",
    holds: ["P50", "P55", "P78"],
    status: 200,
    body: error({
      message: "The model 'x' does not exist",
      type: "invalid_request_error",
      param: "model",
      code: "model_not_found",
    }),
    expected: {
      code: "model_not_found",
      message: "The model 'x' does not exist",
      type: "invalid_request_error",
      param: "model",
      recovery: "correctable",
      actor: "caller",
    },
  },
];
