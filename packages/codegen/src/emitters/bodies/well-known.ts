import { errorPhrases } from "../../model/registered-statuses.ts";

/**
 * Fields of common error bodies, beyond the shapes that a catalogue lists, and the phrases of statuses. They are the
 * same for every catalogue, and emitted so that all languages read and send the same.
 */
export interface WellKnown {
  /** The members of an object that can hold its text, in the order they are tried. */
  readonly texts: readonly string[];
  /** JSON Pointers to the text of a gateway's upstream, in the order they are tried. */
  readonly upstreams: readonly string[];
  /** JSON Pointers to a code, a type, a param, in the order they are tried. */
  readonly codes: readonly string[];
  readonly types: readonly string[];
  /** JSON Pointers to a type that follows a namespace and a `#`. */
  readonly qualifiedTypes: readonly string[];
  readonly params: readonly string[];
  /** JSON Pointers to the HTTP status. */
  readonly statuses: readonly string[];
  /** JSON Pointers to the number of seconds to wait. */
  readonly waits: readonly string[];
  /** A code or a type to the HTTP status that it implies. */
  readonly statusOf: Readonly<Record<string, number>>;
  /** The type of a stream event that reports a failure, to a pointer to the error in it. */
  readonly failures: Readonly<Record<string, string>>;
  /** The phrase of each error status, and of the classes 4 and 5, for statuses that a catalogue lacks. */
  readonly phrases: readonly (readonly [status: number, phrase: string])[];
}

/** https://docs.claude.com/en/api/errors, and the `error` event of streams. */
const anthropic = {
  invalid_request_error: 400,
  authentication_error: 401,
  billing_error: 402,
  permission_error: 403,
  not_found_error: 404,
  request_too_large: 413,
  rate_limit_error: 429,
  api_error: 500,
  timeout_error: 504,
  overloaded_error: 529,
};

/** https://platform.openai.com/docs/guides/error-codes, and the codes of the Responses API. */
const openai = {
  context_length_exceeded: 400,
  invalid_prompt: 400,
  invalid_api_key: 401,
  insufficient_quota: 429,
  rate_limit_exceeded: 429,
  server_error: 500,
  server_is_overloaded: 503,
  slow_down: 503,
};

/** The HTTP mapping of google/rpc/code.proto. */
const google = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  OUT_OF_RANGE: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ABORTED: 409,
  ALREADY_EXISTS: 409,
  RESOURCE_EXHAUSTED: 429,
  CANCELLED: 499,
  DATA_LOSS: 500,
  INTERNAL: 500,
  UNKNOWN: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
};

/** The exceptions of AWS's services, including those of Bedrock's Converse and InvokeModel. */
const aws = {
  ValidationException: 400,
  ServiceQuotaExceededException: 400,
  UnrecognizedClientException: 403,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ModelTimeoutException: 408,
  ConflictException: 409,
  ModelErrorException: 424,
  ModelStreamErrorException: 424,
  ModelNotReadyException: 429,
  ThrottlingException: 429,
  TooManyRequestsException: 429,
  InternalFailure: 500,
  InternalServerException: 500,
  ServiceUnavailableException: 503,
};

export const wellKnown: WellKnown = {
  texts: [
    "message",
    "msg",
    "Message",
    "errorMessage",
    "error_message",
    "error_description",
    "detail",
    "error",
    "description",
    "title",
    "errors",
    "reason",
  ],
  // OpenRouter's message of its own is the same for all: https://openrouter.ai/docs/api/reference/errors-and-debugging
  upstreams: ["/error/metadata/raw", "/metadata/raw"],
  codes: ["/code", "/error/code", "/errors/0/code", "/detail/code", "/error_code", "/errorCode"],
  types: ["/type", "/error/type", "/error/status", "/errors/0/type", "/detail/type"],
  qualifiedTypes: ["/__type"],
  params: ["/param", "/error/param", "/errors/0/param"],
  statuses: [
    "/status",
    "/statusCode",
    "/status_code",
    "/error/status",
    "/error/statusCode",
    "/error/status_code",
    "/error/code",
    "/code",
    "/errors/0/status",
  ],
  waits: ["/retry_after", "/error/retry_after", "/parameters/retry_after"],
  statusOf: { ...anthropic, ...openai, ...google, ...aws },
  failures: { "response.failed": "/response" },
  phrases: errorPhrases,
};
