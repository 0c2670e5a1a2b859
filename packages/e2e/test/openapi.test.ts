import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import openapiTypeScript, { astToString } from "openapi-typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { compileIn, compilers, resolutions } from "../src/compilers.ts";
import { gateway } from "../src/gateway.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { type Description, lintComponents, lintService } from "../src/redocly.ts";
import { mediaTypes, sent, sentLater } from "../src/sent.ts";
import { bundledService, descriptions } from "../src/service.ts";

const catalog = gateway();
const client = readFileSync(join(import.meta.dirname, "service/client.ts"), "utf8");

/** Everything that services send, and may send later, as values of the types that clients have of it. */
function typedBodies(): string {
  const types = { "application/json": "ErrorBody", "application/problem+json": "ProblemDetails" };
  const lists = mediaTypes.map((mediaType) => {
    const bodies = [...sent(mediaType), ...sentLater(mediaType)].map(({ body }) => body);
    const type = `components["schemas"]["Gateway${types[mediaType]}"]`;
    return `export const ${types[mediaType]}: readonly ${type}[] = [\n${bodies.join(",\n")},\n];\n`;
  });
  return `import type { components } from "./service.ts";\n\n${lists.join("\n")}`;
}

describe.each(["3.0", "3.1"])("the components for OpenAPI %s", (version) => {
  test("show in every example a body that fits its schema, as Redocly sees", async () => {
    const name = `openapi-${version}.json`;
    const text = readFileSync(inRepository("packages/openapi/components", name), "utf8");
    const broken = text.replaceAll(/"message": "Invalid request parameters"/g, '"message": 400');
    const folder = foreignFolder();
    put(folder, { [name]: broken });
    const findings = await lintComponents(join(folder, name));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter((one) => !one.startsWith("no-invalid-media-type-examples"))).toEqual([]);
  });

  test.each(["yaml", "json"])(
    "are fine with Redocly and by the official schema as %s",
    async (syntax) => {
      const path = inRepository(`packages/openapi/components/openapi-${version}.${syntax}`);
      expect(await lintComponents(path)).toEqual([]);
      expect(await new Validator().validate(path)).toMatchObject({ valid: true });
    },
  );
});

describe.each(["3.0", "3.1"] as const)("a service described in OpenAPI %s", (version) => {
  let folder: string;
  let whole: Description;

  beforeAll(async () => {
    ({ folder, whole } = await bundledService(version));
    put(folder, { "package.json": { type: "module" }, "client.ts": client });
  });

  test("refers to the components and is fine with Redocly", async () => {
    expect(descriptions[version]).toContain(
      `components/openapi-${version}.yaml#/components/responses/GatewayError`,
    );
    expect(await lintService(join(folder, "openapi.yaml"))).toEqual([]);
  });

  test("is bundled into one file with every code that lists a status, and an example of each", () => {
    expect(JSON.stringify(whole)).not.toContain("node_modules");
    const { schemas, responses, examples } = whole.components;
    expect(schemas.GatewayKnownErrorCode?.enum).toEqual(catalog.codes.map(({ code }) => code));
    for (const { identifier, codes } of catalog.statuses) {
      const { "x-error-codes": listed = [], content } = responses[`Gateway${identifier}`] ?? {};
      expect(content, identifier).toBeDefined();
      expect(listed.toSorted()).toEqual(codes.map(({ code }) => code));
      for (const { examples: own } of Object.values(content ?? {})) {
        const bodies = Object.values(own ?? {}).map((example) =>
          JSON.stringify(examples[example.$ref?.split("/").at(-1) ?? ""] ?? example),
        );
        const shown = bodies.map((body) => /"code":(?:"(.*?)"|null)/.exec(body)?.[1] ?? null);
        expect(shown).toEqual(listed.length > 0 ? listed : [null]);
      }
    }
  });

  test.each(compilers)("gives a client whose types TypeScript $version takes", async (compiler) => {
    const types = await openapiTypeScript(pathToFileURL(join(folder, "bundle.json")));
    put(folder, { "service.ts": astToString(types), "sent.ts": typedBodies() });
    const options = {
      ...resolutions.nodenext,
      rewriteRelativeImportExtensions: true,
      noEmit: true,
    };
    expect((await compileIn(folder, compiler, options)).output).toBe("");
  });
});
