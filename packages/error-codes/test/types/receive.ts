import {
  type CodeEntry,
  codes,
  ErrorCode,
  errorFromResponse,
  type KnownError,
  type ParsedError,
  parseError,
  withRetry,
} from "../../src/index.ts";

const error: ParsedError = parseError({ status: 404, headers: {}, body: "" });

// Whatever was sent is a text, until it is known.
error.code satisfies string | null;
// @ts-expect-error It may be any text, or none.
error.code satisfies ErrorCode;
// @ts-expect-error It may have no entry.
error.entry.meaning;

if (error.known) {
  error satisfies KnownError;
  error.code satisfies ErrorCode;
  error.entry.meaning satisfies string;
  if (error.code === ErrorCode.ModelNotFound) {
    error.code satisfies "model_not_found";
    codes[error.code].statuses satisfies readonly [404, 503];
  }
  error.entry satisfies CodeEntry;
  error.entry.deprecated?.sunset satisfies string | undefined;
  // @ts-expect-error There is no such code to compare with.
  if (error.code === "no_such_code") throw error;
} else {
  error.entry satisfies null;
  // @ts-expect-error It may still be none.
  error.code satisfies string;
}

// Headers and bodies of all libraries.
parseError({ headers: new Headers() });
parseError({ headers: new Map([["a", "b"]]) });
parseError({ headers: [["a", "b"]] });
parseError({ headers: { a: "b", c: ["d"], e: undefined } });
parseError({ status: null, headers: null, body: new Uint8Array() });
// @ts-expect-error A header is a text.
parseError({ headers: { a: 1 } });

// What the platform has fits.
errorFromResponse(await fetch("https://example.com/")) satisfies Promise<ParsedError>;
withRetry((count) => count, { signal: AbortSignal.timeout(1) }) satisfies Promise<number>;
withRetry(async () => "done") satisfies Promise<string>;
