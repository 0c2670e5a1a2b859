import type { Catalog } from "../../model/catalog.ts";
import type { Refer } from "./names.ts";

/** The headers of error responses. */
export function headers({ retry }: Catalog): Record<string, object> {
  return {
    RequestId: {
      description: "The id of the request; name it when you ask for help.",
      schema: { type: "string" },
      example: "0f8fad5b-d9cb-469f-a165-70867728950e",
    },
    RetryAfter: {
      description: `When to try again: seconds, or an HTTP date (RFC 9110 section 10.2.3). Clients wait ${retry.maxRetryAfterMs / 1000} seconds at most.`,
      schema: { type: "string" },
      example: "30",
    },
  };
}

/** The headers of a response, by the names that they have on the wire. */
export function headerReferences({ wire }: Catalog, refer: Refer, retryAfter: boolean): object {
  const [requestId = ""] = wire.requestId.headers;
  return {
    [requestId]: refer("headers", "RequestId"),
    ...(retryAfter && { "Retry-After": refer("headers", "RetryAfter") }),
  };
}
