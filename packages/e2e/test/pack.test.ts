import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { beforeAll, describe, expect, test } from "vitest";
import { compileIn, compilers, resolutions } from "../src/compilers.ts";
import { exhaustiveSwitch, type Named } from "../src/exhaustive.ts";
import { differing, filesIn } from "../src/files.ts";
import { gateway } from "../src/gateway.ts";
import { nodes } from "../src/nodes.ts";
import { install, type Packed, pack } from "../src/pack.ts";
import { entryPoints, publishable } from "../src/packages.ts";
import { foreignFolder, put } from "../src/places.ts";
import { run } from "../src/run.ts";

const folder = foreignFolder();
const packages = publishable();
let packed: readonly Packed[];
let codes: readonly Named[];

beforeAll(async () => {
  put(folder, { "package.json": { name: "foreign", private: true, type: "module" } });
  mkdirSync(join(folder, "tarballs"));
  packed = await pack(packages, join(folder, "tarballs"));
  // The site needs much, and has a test of its own.
  await install(
    packed.filter(({ manifest }) => manifest.name !== "@org/error-site"),
    folder,
  );
  const errors = readFileSync(join(folder, "node_modules/@org/error-schema/schemas/errors.json"));
  codes = JSON.parse(errors.toString()).codes;
});

/** What the program prints, taken from the catalogue. */
const catalog = gateway();
const notFound = catalog.codes.find(({ code }) => code === "model_not_found");
const expected = {
  known: notFound?.meaning,
  unknown: false,
  sent: "invalid_request",
  constants: catalog.codes.length,
  codes: catalog.codes.length,
  chinese: notFound?.text.zh?.meaning,
  language: "zh",
  statuses: catalog.statuses.map(({ status }) => `${status}`),
  schema: `${catalog.docs}schemas/2020-12/error-response.strict.json`,
  title: catalog.title,
  openapi: "3.1.1",
  emitters: expect.arrayContaining(["json-schema", "markdown", "openapi", "typescript"]),
};

/** A folder of the foreign package with the given files in it. */
function place(name: string, files: Readonly<Record<string, string>>): string {
  put(join(folder, name), files);
  return join(folder, name);
}

const matrix = compilers.flatMap((compiler) =>
  Object.entries(resolutions).map(([name, options]) => ({ compiler, name, options })),
);

describe.each(matrix)("TypeScript $compiler.version, $name", ({ compiler, name, options }) => {
  const title = `${name}-${compiler.version}`;

  test("compiles a program that uses everything, and it says what it should under each Node", async () => {
    const program = readFileSync(join(import.meta.dirname, "foreign/program.ts"), "utf8");
    const at = place(`program-${title}`, { "program.ts": program });
    const { output } = await compileIn(at, compiler, options);
    expect(output).toBe("");
    for (const node of nodes()) {
      const args = ["--disable-warning=ExperimentalWarning", "program.js"];
      const facts = JSON.parse(await run(node.path, args, { cwd: at }));
      expect(facts).toEqual(expected);
    }
  });

  test("compiles a switch over all codes, and names the one that a switch forgets", async () => {
    const at = place(`switch-${title}`, {
      "complete.ts": exhaustiveSwitch(codes),
      ...Object.fromEntries(
        codes.map(({ identifier }) => {
          const others = codes.filter((other) => other.identifier !== identifier);
          return [`without-${identifier}.ts`, exhaustiveSwitch(others)];
        }),
      ),
    });
    const { output } = await compileIn(at, compiler, { ...options, noEmit: true });
    const findings = output.trim().split("\n");
    expect(findings).toHaveLength(2 * codes.length);
    for (const { code, identifier } of codes) {
      const own = findings.filter((finding) => finding.startsWith(`without-${identifier}.ts`));
      const fact = `error TS2322: Type '"${code}"' is not assignable to type 'never'.`;
      expect(own.map((finding) => finding.split(": ").slice(1).join(": "))).toEqual([fact, fact]);
    }
  });
});

describe.each(nodes())("Node $version", (node) => {
  test("opens every entry point of every package by its name", async () => {
    const installed = packed.filter(({ manifest }) => manifest.name !== "@org/error-site");
    const names = installed.flatMap(({ manifest, files }) =>
      entryPoints(manifest, files).map((subpath) => join(manifest.name, subpath)),
    );
    copyFileSync(join(import.meta.dirname, "foreign/open.mjs"), join(folder, "open.mjs"));
    const args = ["--disable-warning=ExperimentalWarning", "open.mjs", ...names];
    const opened = JSON.parse(await run(node.path, args, { cwd: folder }));
    expect(Object.keys(opened)).toEqual(names);
    expect(names).toContain("@org/error-openapi/openapi-3.0.yaml");
    expect(names).toContain("@org/error-docs/zh/index.md");
    expect(Object.values(opened)).not.toContain(0);
  });
});

describe("another organisation", () => {
  const at = join(folder, "acme");
  let made: ReadonlyMap<string, string> | undefined;

  test.each(nodes())(
    "generates from its own catalogue into its own folders, the same with the Node $version that npx finds",
    async (node) => {
      rmSync(at, { recursive: true, force: true });
      cpSync(join(import.meta.dirname, "foreign/acme"), at, { recursive: true });
      const codegen = (command: string) =>
        run("npx", ["--no", "error-codegen", command], { cwd: at, env: node.env });
      expect(await codegen("generate")).toMatch(
        /^de: 2 of 13 texts, .*\n\d+ files written, 0 removed, 0 unchanged \(3 codes, 2 statuses\)\n$/,
      );
      expect(await codegen("check")).toMatch(/^de: 2 of 13 texts, .*\n\d+ files are up to date /);
      expect(readdirSync(at)).toEqual(
        expect.arrayContaining(["contract", "errors", "lib", "website"]),
      );
      const page = readFileSync(join(at, "website/errors/codes/card-refused.md"), "utf8");
      expect(page).toContain('from "@acme/problems"');
      expect(page).not.toMatch(/@org|gateway/);
      made ??= filesIn(at);
      expect(differing(made, filesIn(at))).toEqual([]);
    },
  );

  test.each(matrix)(
    "compiles that with TypeScript $compiler.version, $name, and it runs under each Node",
    async ({ compiler, options }) => {
      const settings = { ...options, rewriteRelativeImportExtensions: true };
      expect(await compileIn(at, compiler, settings)).toMatchObject({ status: 0, output: "" });
      for (const node of nodes())
        expect(await run(node.path, ["shop.js"], { cwd: at })).toBe(
          "https://acme.example/problems/codes/card-refused/\nORDER-4712\npayment_required\nDie Karte wurde abgelehnt\n",
        );
    },
  );
});

describe.each(packages)("$manifest.name", ({ manifest }) => {
  const own = (): Packed => {
    const found = packed.find((other) => other.manifest.name === manifest.name);
    if (!found) throw new Error(`${manifest.name} was not packed.`);
    return found;
  };

  test("carries its licence and its README", () => {
    expect(own().files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
  });

  test("leaves the record of what was generated at home", () => {
    expect(own().files.filter((path) => path.includes(".error-codegen"))).toEqual([]);
  });

  test("gives publint nothing to say", async () => {
    const { messages } = await publint({
      pack: { tarball: Uint8Array.from(readFileSync(own().tarball)).buffer },
    });
    expect(messages).toEqual([]);
  });

  test("gives attw nothing to say of its types", async () => {
    const included = createPackageFromTarballData(readFileSync(own().tarball));
    const includeEntrypoints = entryPoints(manifest, own().files);
    const result = await checkPackage(included, { includeEntrypoints });
    if (result.types === false)
      return expect(includeEntrypoints.join("\n")).not.toMatch(/^\.$|\.[jt]s$/m);
    // The packages are ESM on purpose, so what `require` and a resolver without `exports` find is not their promise.
    const found = Object.values(result.entrypoints).flatMap(({ subpath, resolutions }) =>
      [resolutions["node16-esm"], resolutions.bundler].flatMap(({ visibleProblems = [] }) =>
        visibleProblems.map((index) => ({ subpath, ...result.problems[index] })),
      ),
    );
    expect(found).toEqual([]);
  });
});
