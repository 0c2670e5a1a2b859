import type { Catalog, Code, Status, StatusKey } from "../../model/catalog.ts";
import { overlap } from "../../model/statuses.ts";
import { plain } from "../../text/markdown.ts";
import { sentence } from "../../text/sentence.ts";
import { type Body, bodies, exampleOf } from "../bodies/body.ts";
import { bodyName } from "./schemas.ts";

/** The name of the example of a code's body; only problem details say the status. No identifier has a `_`. */
function exampleName(code: Code, status: number, body: Body): string {
  return code.identifier + (body.name === "ProblemDetails" ? `Problem_${status}` : "");
}

/** The status that a code's example in a response shows: the response's own, or the code's in its class. */
function shownStatus(code: Code, response: StatusKey): number {
  if (typeof response === "number") return response;
  const own = code.statuses.find((status) => overlap(status, response));
  return typeof own === "number" ? own : Number(`${response[0]}00`);
}

/** Every example that a response refers to, code by code. */
export function examples(catalog: Catalog): Record<string, object> {
  const all: Record<string, object> = {};
  const wire = bodies(catalog);
  for (const code of catalog.codes)
    for (const { status } of catalog.statuses)
      for (const body of code.statuses.some((own) => overlap(own, status)) ? wire : []) {
        const shown = shownStatus(code, status);
        all[exampleName(code, shown, body)] ??= {
          summary: code.meaning,
          value: exampleOf(body, code, shown),
        };
      }
  return all;
}

/** The headers of error responses. */
export function headers({ wire, retry }: Catalog): Record<string, object> {
  const [requestId] = wire.requestId.headers;
  return {
    RequestId: {
      description: `The id of the request (header \`${requestId}\`); name it when you ask for help.`,
      schema: { type: "string" },
    },
    RetryAfter: {
      description: `When to try again: seconds, or an HTTP date (RFC 9110 section 10.2.3). Clients wait ${retry.maxRetryAfterMs / 1000} seconds at most.`,
      schema: { type: "string" },
    },
  };
}

/** One response a status, and `Error`, which stands for all of them. */
export function responses(catalog: Catalog): Record<string, object> {
  const all: Record<string, object> = {};
  for (const status of catalog.statuses) all[status.identifier] = response(catalog, status);
  const content = bodies(catalog).map(({ name, mediaType }) => [
    mediaType,
    { schema: { $ref: `#/components/schemas/${name}` } },
  ]);
  all.Error = {
    description: "Any error.",
    headers: headerReferences(catalog, true),
    content: Object.fromEntries(content),
  };
  return all;
}

function response(catalog: Catalog, status: Status): object {
  const content = bodies(catalog).map((body) => {
    const names = status.codes.map((code) => [
      code.identifier,
      {
        $ref: `#/components/examples/${exampleName(code, shownStatus(code, status.status), body)}`,
      },
    ]);
    return [
      body.mediaType,
      {
        schema: { $ref: `#/components/schemas/${bodyName(status, body)}` },
        ...(names.length > 0 && { examples: Object.fromEntries(names) }),
      },
    ];
  });
  return {
    description: plain(`${sentence(status.meaning)} ${sentence(status.cause)}`),
    headers: headerReferences(catalog, status.recovery === "transient"),
    content: Object.fromEntries(content),
  };
}

function headerReferences({ wire }: Catalog, retryAfter: boolean): object {
  const [requestId = ""] = wire.requestId.headers;
  return {
    [requestId]: { $ref: "#/components/headers/RequestId" },
    ...(retryAfter && { "Retry-After": { $ref: "#/components/headers/RetryAfter" } }),
  };
}
