import { fileURLToPath, pathToFileURL } from "node:url";
import { compile, emitters } from "@org/error-codegen";
import { describe, expect, test } from "vitest";
import { bundlers } from "../src/bundle.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { manyCodes } from "../src/synthetic.ts";
import { transpile } from "../src/transpile.ts";

/** What a bundle may weigh that uses one code, whatever the size of the catalogue. */
const maxBytes = 100;

const folder = foreignFolder();
const { catalog } = compile(manyCodes(1000));
if (!catalog) throw new Error("The synthetic catalogue has problems.");
const typescript = emitters.find(({ name }) => name === "typescript");
const files =
  typescript?.emit(catalog, { header: "Generated.", packages: {}, imports: "ts" }) ?? [];
put(folder, Object.fromEntries((await Array.fromAsync(files)).map(transpile)));

const published = fileURLToPath(import.meta.resolve("@org/error-codes/constants"));

const catalogues = [
  {
    name: "the gateway's catalogue, as published",
    module: published,
    code: { identifier: "InvalidRequest", value: "invalid_request", other: "bad_response" },
  },
  {
    name: "a catalogue of 1,000 codes",
    module: `${folder}/constants.js`,
    code: { identifier: "Code0500", value: "code_0500", other: "code_0501" },
  },
];

test("what is bundled is the JavaScript that the package publishes", () => {
  expect(published).toBe(inRepository("packages/error-codes/dist/generated/constants.js"));
});

describe.each(catalogues)("of $name, one code used", ({ module, code }) => {
  const uses = {
    "imported by name": `import { ${code.identifier} } from "${module}"; export const used = ${code.identifier};`,
    "imported in a namespace": `import * as ErrorCode from "${module}"; export const used = ErrorCode.${code.identifier};`,
  };
  describe.each(Object.entries(uses))("and %s", (use, source) => {
    test.each(Object.entries(bundlers))("weighs under 100 bytes with %s", async (name, bundle) => {
      const entry = `${code.value}/${use.replaceAll(" ", "-")}/${name}.mjs`;
      put(folder, { [entry]: source });
      const text = await bundle(`${folder}/${entry}`);
      expect(text).not.toContain(code.other);
      expect(Buffer.byteLength(text)).toBeLessThan(maxBytes);
      put(folder, { [`bundles/${entry}`]: text });
      const { used } = await import(pathToFileURL(`${folder}/bundles/${entry}`).href);
      expect(used).toBe(code.value);
    });
  });
});
