import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gateway } from "../src/gateway.ts";
import { foreignFolder, inRepository, put, repository } from "../src/places.ts";
import { tryRun } from "../src/run.ts";

const ruleset = join(import.meta.dirname, "service/spectral.yaml");

interface Components {
  readonly components: {
    readonly schemas: Record<string, { properties?: Record<string, { format?: string }> }>;
    readonly responses: Record<string, object>;
  };
}

/** A service that answers with every response of the components, in each of their forms. */
function service(version: string): Components {
  const name = `openapi-${version}.json`;
  const text = readFileSync(inRepository("packages/openapi/components", name), "utf8");
  const refer = (name: string): object => ({ $ref: `#/components/responses/Gateway${name}` });
  const operation = (form: string): object => {
    const statuses = gateway().statuses.map(({ status, identifier }) => [
      String(status).toUpperCase(),
      refer(identifier + form),
    ]);
    return {
      operationId: `delete_${form.toLowerCase() || "things"}`,
      summary: "Delete a thing",
      description: "Deletes it for good.",
      tags: ["things"],
      responses: {
        "204": { description: "It is gone." },
        ...Object.fromEntries(statuses),
        default: refer(`Error${form}`),
      },
    };
  };
  const paths = ["", "Json", "Problem"].map((form) => [
    `/${form.toLowerCase() || "things"}`,
    { delete: operation(form) },
  ]);
  return {
    ...JSON.parse(text),
    servers: [{ url: "https://things.acme.dev/v1" }],
    tags: [{ name: "things", description: "What there is" }],
    paths: Object.fromEntries(paths),
  };
}

/** What Spectral finds, one line a finding. */
async function findings(description: Components): Promise<string[]> {
  const folder = foreignFolder();
  put(folder, { "openapi.json": description });
  const spectral = inRepository("packages/e2e/node_modules/.bin/spectral");
  const args = ["lint", "--ruleset", ruleset, "--format", "json", join(folder, "openapi.json")];
  const { stdout, output } = await tryRun(spectral, args, { cwd: repository });
  const end = stdout.lastIndexOf("]");
  if (end < 0) throw new Error(output);
  const found: { code: string; message: string; path: string[] }[] = JSON.parse(
    stdout.slice(0, end + 1),
  );
  return found.map(({ code, message, path }) => `${code}: ${message} ${path.join("/")}`);
}

describe.each(["3.0", "3.1"])("a service with every response in OpenAPI %s", (version) => {
  test("is fine with Spectral and by IBM's rules, but for those that are argued", async () => {
    expect(await findings(service(version))).toEqual([]);
  });

  test("would not be if a number said nothing of its size", async () => {
    const broken = service(version);
    const { status } = broken.components.schemas.GatewayProblemDetails?.properties ?? {};
    delete status?.format;
    const place = "components/schemas/GatewayProblemDetails/properties/status";
    expect(await findings(broken)).toEqual([expect.stringMatching(`^ibm-integer-.* ${place}$`)]);
  });
});
