import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An error response, and the code that a client has to find in it. */
interface Case {
  readonly status: number;
  readonly error: Readonly<Record<string, unknown>>;
  readonly extra?: object;
}

const usual = { message: "no", type: "request", param: null };

/** What a client meets: a code that is known, one that came later, more fields, fewer, null, a default. */
export const cases: Readonly<Record<string, Case>> = {
  known: { status: 404, error: { ...usual, code: "model_not_found" } },
  later: { status: 404, error: { ...usual, code: "added_since" } },
  more: {
    status: 404,
    error: { ...usual, code: "model_not_found", since: [1] },
    extra: { id: "r" },
  },
  fewer: { status: 404, error: { message: "no", type: "request", code: "model_not_found" } },
  null: { status: 404, error: { ...usual, code: null } },
  other: { status: 503, error: { ...usual, param: "model", code: "model_not_found" } },
};

/** The body of a case, and its media type: JSON, or problem details if the operation has them. */
function response({ status, error, extra }: Case, isProblem: boolean): [string, object] {
  if (!isProblem) return ["application/json", { error, ...extra }];
  const { message, param, type, ...members } = error;
  const head = { type: "https://errors.example.org/", title: "No", status, detail: message };
  return ["application/problem+json", { ...head, ...members, ...extra }];
}

/** A service on loopback that answers `/json/known` and `/problem/known` with these. */
export async function service(): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response_) => {
    const [, kind, name = ""] = (request.url ?? "").split("/");
    const one = cases[name];
    if (!one) return void response_.writeHead(418).end();
    const [type, body] = response(one, kind !== "json");
    response_.writeHead(one.status, { "content-type": type }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a client prints if it finds every code: the operation, the case and the code. */
export function found(kind: string): string[] {
  return Object.entries(cases).map(([name, { error }]) => `${kind} ${name} ${error.code}`);
}

type Version = "3.0" | "3.1";

/**
 * A service that answers with JSON, with problem details, or with either. Its other errors come by
 * `default`, or by classes of statuses.
 */
export function description(version: Version, others: "default" | "classes"): string {
  const file = `node_modules/@org/error-openapi/components/openapi-${version}.yaml`;
  const refer = (name: string): string =>
    `{ $ref: "${file}#/components/responses/Gateway${name}" }`;
  const operation = (kind: string, suffix: string): string => {
    const rest =
      others === "default"
        ? `        default: ${refer(`Error${suffix}`)}`
        : `        4XX: ${refer(`ClientError${suffix}`)}
        5XX: ${refer(`ServerError${suffix}`)}`;
    return `  /${kind.toLowerCase()}/{name}:
    get:
      operationId: get${kind}
      tags: [errors]
      parameters:
        - { name: name, in: path, required: true, schema: { type: string } }
      responses:
        "200": { description: Done., content: { application/json: { schema: { type: string } } } }
        "404": ${refer(`NotFound${suffix}`)}
${rest}
`;
  };
  return `openapi: ${version === "3.0" ? "3.0.4" : "3.1.1"}
info: { title: Errors, version: 1.0.0 }
servers: [{ url: "http://127.0.0.1" }]
paths:
${operation("Json", "Json")}${operation("Problem", "Problem")}${others === "default" ? operation("Either", "") : ""}`;
}
