/**
 * Bodies in the shapes that providers respond with: by provider, with texts and ids of our own. The comments
 * name the documentation or source that has the shape.
 */
export const providers: Readonly<Record<string, readonly unknown[]>> = {
  // https://platform.openai.com/docs/guides/error-codes; streams of the Responses API.
  openai: [
    {
      error: {
        message: "The model `small-1` does not exist.",
        type: "invalid_request_error",
        param: "model",
        code: "model_not_found",
      },
    },
    {
      type: "response.failed",
      sequence_number: 7,
      response: {
        id: "resp_1",
        status: "failed",
        error: { code: "rate_limit_exceeded", message: "Slow down." },
      },
    },
  ],
  // https://docs.claude.com/en/api/errors
  anthropic: [
    {
      type: "error",
      error: { type: "overloaded_error", message: "Overloaded" },
      request_id: "req_011",
    },
  ],
  // google.rpc.Status over HTTP, in the array that a stream without `alt=sse` is.
  google: [
    [
      {
        error: {
          code: 429,
          message: "The quota of this project is used up.",
          status: "RESOURCE_EXHAUSTED",
          details: [
            {
              "@type": "type.googleapis.com/google.rpc.QuotaFailure",
              violations: [{ quotaMetric: "requests", quotaId: "PerMinute" }],
            },
            { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "58.25s" },
          ],
        },
      },
    ],
  ],
  // Smithy's AWS JSON 1.1 and REST JSON protocols; API Gateway.
  aws: [
    {
      __type: "com.amazon.coral.service#ThrottlingException",
      message: "Too many tokens, please wait.",
    },
    { Message: "Authorization header requires a signature.", __type: "AccessDeniedException" },
    { message: null },
  ],
  // Azure OpenAI's content filter and its gateway.
  azure: [
    {
      error: {
        message: "The prompt was filtered.",
        type: null,
        param: "prompt",
        code: "content_filter",
        status: 400,
        innererror: {
          code: "ResponsibleAIPolicyViolation",
          content_filter_result: { hate: { filtered: true, severity: "high" } },
        },
      },
    },
    { statusCode: 429, message: "Rate limit is exceeded. Try again in 6 seconds." },
  ],
  // Mistral's validation, which is FastAPI's, and vLLM's errors.
  mistral: [
    {
      object: "error",
      message: {
        detail: [
          { type: "missing", loc: ["body", "messages", 0, "role"], msg: "Field required" },
          { type: "int_parsing", loc: ["body", "n"], msg: "Not an integer", input: "x" },
        ],
      },
      type: "invalid_request_error",
      param: null,
      code: null,
    },
    {
      object: "error",
      message: "The model `small-1` does not exist.",
      type: "NotFoundError",
      param: null,
      code: 404,
    },
  ],
  // This catalogue's own, in both formats, and behind another server's `detail`.
  gateway: [
    {
      error: {
        message: "No channel is free (request id: r-1)",
        type: "channel",
        param: null,
        code: "get_channel_failed",
      },
    },
    {
      type: "https://errors.example.org/codes/empty-response/",
      title: "The upstream response is empty",
      status: 500,
      detail: "Nothing came.",
      code: "empty_response",
    },
    { detail: { error: { message: "No access.", type: "access", code: "access_denied" } } },
  ],
  ollama: [{ error: "model 'small-1' not found" }],
  // https://openrouter.ai/docs/api-reference/errors
  openrouter: [
    {
      error: {
        message: "Provider returned error",
        code: 502,
        metadata: {
          provider_name: "A provider",
          raw: '{"error":{"message":"Upstream","code":"do_request_failed"}}',
        },
      },
      user_id: "user_1",
    },
    {
      error: {
        message: '{"error":{"message":"Not now.","type":"server_error","code":429}}',
        code: null,
      },
    },
  ],
  // The Hub's and the inference API's errors.
  huggingFace: [
    { error: "The model is loading.", estimated_time: 20.5 },
    { error: ["Error in `parameters.top_p`: too high", "Error in `inputs`"], warnings: ["w"] },
  ],
  // https://core.telegram.org/bots/api#making-requests
  telegram: [
    {
      ok: false,
      error_code: 429,
      description: "Too Many Requests: retry after 5",
      parameters: { retry_after: 5 },
    },
  ],
  // JSON:API, RFC 9457 as ASP.NET sends it, and RFC 6749 section 5.2.
  standards: [
    {
      errors: [
        {
          status: "400",
          code: "invalid_request",
          title: "Not valid",
          detail: "The model is missing.",
          source: { pointer: "/data/model" },
        },
      ],
    },
    {
      type: "https://tools.example/rfc9110#section-15.5.1",
      title: "One or more validation errors occurred.",
      status: 400,
      errors: { "$.model": ["The field is missing."], n: ["Too small.", "Odd."] },
      traceId: "00-1",
    },
    { error: "invalid_grant", error_description: "The token has expired." },
  ],
};
