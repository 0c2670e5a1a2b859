import { ApiError, ErrorCode, type ErrorResponse, type ProblemDetails } from "../../src/index.ts";

// A known code, alone or with one of its statuses.
const error = new ApiError(ErrorCode.ModelNotFound);
new ApiError("model_not_found", { status: 503, message: "m", param: null, cause: error });
new ApiError(ErrorCode.ReadRequestBodyFailed, { status: 413 });

// @ts-expect-error There is no such code.
new ApiError("no_such_code");
// @ts-expect-error Any text may be no code.
new ApiError(String(error.message));
// @ts-expect-error It comes with 404 and 503.
new ApiError(ErrorCode.ModelNotFound, { status: 500 });
// @ts-expect-error It comes with 404 and 503, not with any number.
new ApiError(ErrorCode.ModelNotFound, { status: error.status });
// @ts-expect-error There is no such option.
new ApiError(ErrorCode.ModelNotFound, { detail: "m" });

// A class allows its numbers, and stands for its first one.
new ApiError(ErrorCode.BadResponseStatusCode, { status: 502 });
new ApiError(ErrorCode.ChannelResponseTimeExceeded, { status: error.status });
new ApiError(ErrorCode.BadResponseStatusCode);
new ApiError(ErrorCode.BadResponseStatusCode, { message: "m" });
new ApiError(ErrorCode.BadResponseStatusCode, { status: undefined });

// One of several codes needs what any of them needs.
declare const any: ErrorCode;
declare const one: "model_not_found" | "prompt_blocked";
new ApiError(any, { status: 500 });
new ApiError(one);
new ApiError(any);

// The code is part of the type, of the error as of its bodies.
error.code satisfies "model_not_found";
error.toBody() satisfies ErrorResponse<"model_not_found">;
error.toBody("openai") satisfies ErrorResponse<"model_not_found">;
error.toBody("problem") satisfies ProblemDetails<"model_not_found">;
error.render("problem").body.code satisfies "model_not_found";
error.toResponse() satisfies Response;
// @ts-expect-error The catalogue's own body has no title.
error.toBody().title;
// @ts-expect-error There is no such format.
error.toBody("anthropic");
// @ts-expect-error It was raised, so that it does not change.
error.status = 503;
