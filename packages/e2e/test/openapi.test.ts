import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import openapiTypeScript, { astToString } from "openapi-typescript";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { compileIn, compilers, resolutions } from "../src/compilers.ts";
import { gateway } from "../src/gateway.ts";
import { patience } from "../src/patience.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { bundled, type Description, lintComponents, lintService } from "../src/redocly.ts";

vi.setConfig(patience);

const catalog = gateway();
const service = readFileSync(join(import.meta.dirname, "service/openapi.yaml"), "utf8");
const client = readFileSync(join(import.meta.dirname, "service/client.ts"), "utf8");

/** The service as it is described in each version, and what 3.0 does not know taken out. */
const descriptions = {
  "3.1": service,
  "3.0": service
    .replace("openapi: 3.1.1", "openapi: 3.0.4")
    .replace("identifier: MIT", "url: https://opensource.org/license/mit")
    .replaceAll("openapi-3.1.yaml", "openapi-3.0.yaml"),
};

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

describe.each(Object.entries(descriptions))(
  "a service described in OpenAPI %s",
  (version, text) => {
    const folder = foreignFolder();
    const path = join(folder, "openapi.yaml");
    let whole: Description;

    beforeAll(async () => {
      mkdirSync(join(folder, "node_modules/@org"), { recursive: true });
      const installed = join(folder, "node_modules/@org/error-openapi");
      symlinkSync(inRepository("packages/openapi"), installed);
      put(folder, {
        "package.json": { type: "module" },
        "openapi.yaml": text,
        "client.ts": client,
      });
      whole = await bundled(path);
    });

    test("refers to the components and is fine with Redocly", async () => {
      expect(text).toContain(`components/openapi-${version}.yaml#/components/responses/Error`);
      expect(await lintService(path)).toEqual([]);
    });

    test("is bundled into one file with every code of every status, and an example of each", () => {
      expect(JSON.stringify(whole)).not.toContain("node_modules");
      for (const { identifier, codes } of catalog.statuses) {
        const known = codes.map(({ code }) => code);
        expect(whole.components.schemas[`Known${identifier}Code`]?.enum).toEqual(known);
        for (const { examples } of Object.values(
          whole.components.responses[identifier]?.content ?? {},
        )) {
          const shown = Object.values(examples ?? {}).map(
            ({ $ref }) => $ref.split("/").at(-1) ?? "",
          );
          const bodies = shown.map((name) => JSON.stringify(whole.components.examples[name]));
          expect(bodies.map((body) => /"code":"(.*?)"/.exec(body)?.[1])).toEqual(known);
        }
      }
    });

    test.each(compilers)(
      "gives a client whose types TypeScript $version takes",
      async (compiler) => {
        put(folder, { "bundle.json": whole });
        const types = await openapiTypeScript(pathToFileURL(join(folder, "bundle.json")));
        put(folder, { "service.ts": astToString(types) });
        const options = {
          ...resolutions.nodenext,
          rewriteRelativeImportExtensions: true,
          noEmit: true,
        };
        expect((await compileIn(folder, compiler, options)).output).toBe("");
      },
    );
  },
);
