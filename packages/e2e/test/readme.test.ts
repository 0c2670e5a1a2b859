import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import type { ConfigFile } from "@org/error-codegen";
import { describe, expect, test } from "vitest";
import { typescript } from "../../codegen/src/emitters/markdown/snippets/typescript.ts";
import { tabled } from "../generators/table.ts";
import { generators } from "../generators/tools.ts";
import { commentOf } from "../src/comment.ts";
import { compileIn, compilers, resolutions } from "../src/compilers.ts";
import { filesOf } from "../src/emitted.ts";
import { gateway } from "../src/gateway.ts";
import { laidDown, shownByInit } from "../src/laid-down.ts";
import { publishable } from "../src/packages.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { blocks, claims, guide, linkedFiles, readme } from "../src/readme.ts";
import { run } from "../src/run.ts";
import { below, rows, shown } from "../src/table.ts";

const folder = foreignFolder();
put(folder, { "package.json": { name: "reader", private: true, type: "module" } });
symlinkSync(inRepository("packages/e2e/node_modules"), join(folder, "node_modules"));

test("links of the guides lead to files that are there", () => {
  const guides = inRepository("packages/codegen/guides");
  const broken = readdirSync(guides).flatMap((name) =>
    linkedFiles(guide(name)).filter((path) => !existsSync(join(guides, path))),
  );
  expect(broken).toEqual([]);
});

describe.each(publishable())("the README of $manifest.name", ({ folder: own, manifest }) => {
  test("has its name over it, and says how to install it", () => {
    const page = readme(own);
    expect(page).toMatch(new RegExp(`^# ${manifest.name}\n`));
    expect(blocks(page, "sh").join()).toContain(manifest.name);
  });

  test("links only to files that are there", () => {
    expect(linkedFiles(readme(own)).filter((path) => !existsSync(join(own, path)))).toEqual([]);
  });
});

const shows = (name: string, language: string): string[] =>
  blocks(readme(inRepository("packages", name)), language);

const scripts = ["json-schema", "docs"].flatMap((name) =>
  shows(name, "js").map((block, index) => ({ name, block, file: `${name}-${index + 1}.mjs` })),
);

test.each(scripts)(
  "JavaScript that $name shows runs and comes to what it claims: $file",
  async ({ block, file }) => {
    const { program, claimed } = claims(block);
    put(folder, { [file]: `const render = () => {};\n${program}` });
    const printed = await run(process.execPath, [file], { cwd: folder });
    expect(printed.split("\n").filter(Boolean)).toEqual(claimed);
  },
);

test("the catalogue and the config that the generator's README shows are enough to generate", async () => {
  const [catalog = "", config = ""] = shows("codegen", "yaml");
  const at = join(folder, "shop");
  put(at, { "errors/catalog.yaml": catalog, "error-codegen.yaml": config });
  const cli = inRepository("packages/codegen/dist/cli/cli.js");
  expect(await run(process.execPath, [cli, "generate"], { cwd: at })).toMatch(
    /^\d+ files written, 0 removed, 0 unchanged \(2 codes, 1 status\)$/m,
  );
  expect(existsSync(join(at, "errors/catalog.schema.json"))).toBe(true);

  const [program = ""] = shows("codegen", "ts");
  put(at, { "example/program.ts": program });
  const options = { ...resolutions.nodenext, lib: ["es2023", "dom"] };
  for (const compiler of compilers)
    expect((await compileIn(join(at, "example"), compiler, options)).output).toBe("");
  const printed = await run(process.execPath, ["example/program.js"], { cwd: at });
  expect(printed).toMatch(/^typescript codes\.ts \d+$/m);
});

/** What TypeScript takes for granted that the pages show. */
const elsewhere = `import type { ApiError } from "@org/error-codes";
import type OpenAI from "openai";

declare global {
  const app: any;
  const attempt: number;
  const body: OpenAI.Responses.ResponseCreateParamsNonStreaming & { error: { code: unknown } };
  const error: ApiError;
  const init: RequestInit;
  const openai: OpenAI;
  const request: Request;
  const requestId: string;
  const response: Response;
  const signal: AbortSignal;
  const url: string;
  function call(): Promise<string>;
  function topUp(docsUrl: string | null): void;
}
`;

/** A block as modules, one where it imports, its other lines in a function. */
const modules = (block: string): string[] =>
  block.split(/\n\n(?=import )/).map((part) => {
    const [imports = ""] = /^(?:import .*\n)*/.exec(`${part}\n`) ?? [];
    return `${imports}export async function shown() {\n${part.slice(imports.length)}\n}\n`;
  });

/** The package that the guides speak of, as the generator writes it for the catalogue that `init` lays down. */
const acme: ConfigFile["targets"] = {
  typescript: { out: "acme", package: "@acme/errors", with: ["express", "fastify", "hono"] },
};
const paths = {
  "@acme/errors": ["./acme/index.ts"],
  "@acme/errors/*": ["./acme/*.ts"],
};

test("the TypeScript that READMEs, guides and the page of a code show has types that are right", async () => {
  const own = [inRepository(), inRepository("packages/error-codes")].map(readme);
  const pages = [...own, guide("typescript.md")];
  const [code = expect.unreachable()] = gateway().codes;
  const ofCode = [true, false].map((isHttp) =>
    typescript.code(code, "@org/error-codes", commentOf(code), isHttp),
  );
  const ofPages = pages.flatMap((page) => blocks(page, "ts"));
  const ofInit = shownByInit("typescript");
  expect(ofInit).toHaveLength(2);
  const texts = [...ofPages, ...ofInit, ...ofCode].flatMap(modules);
  expect(texts.length).toBeGreaterThan(12);
  const at = join(folder, "typescript");
  put(at, { "elsewhere.ts": elsewhere });
  put(at, Object.fromEntries(texts.map((text, index) => [`shown-${index}.ts`, text])));
  put(at, await filesOf(laidDown(), { targets: acme }));
  const options = {
    ...resolutions.nodenext,
    paths,
    lib: ["es2023", "dom"],
    noEmit: true,
    noUnusedLocals: false,
    resolveJsonModule: true,
    skipLibCheck: true,
  };
  for (const compiler of compilers)
    expect((await compileIn(at, compiler, options)).output).toBe("");
});

test("the responses that the README of the OpenAPI components lists are those of all statuses", () => {
  const page = readme(inRepository("packages/openapi"));
  const listed = rows(below(page, "You describe a service")).map((cells) => shown(cells[1] ?? ""));
  const statuses = gateway().statuses.map(({ identifier }) => `Gateway${identifier}`);
  expect(listed.slice(0, statuses.length + 1)).toEqual([...statuses, "GatewayError"]);
  const file = inRepository("packages/openapi/components/openapi-3.1.json");
  const { components } = JSON.parse(readFileSync(file, "utf8"));
  const named = [...page.matchAll(/components\/(\w+)\/(\w+)/g)];
  const shownToo = listed.map((name) => ["", "responses", name]);
  for (const [, section = "", name = ""] of [...named, ...shownToo])
    expect(Object.keys(components[section]), name).toContain(name);
});

test("every generator that is tried is in the README of the OpenAPI components, with the bodies that it reads", () => {
  const listed = rows(below(readme(inRepository("packages/openapi")), "Generators"));
  const expected = generators.map(({ name, version, reads = 12, command, remark }) => [
    name,
    version,
    `${reads} of 12`,
    `\`${command}\``,
    remark,
  ]);
  expect(listed).toEqual(expected);
});

test("a generator whose client reads less than the README of the OpenAPI components says changes its table", () => {
  const page = readme(inRepository("packages/openapi"));
  const names = generators.map(({ name }) => name);
  const [first = ""] = names;
  const row = page.split("\n").find((line) => line.startsWith(`| ${first} |`)) ?? "";
  expect(tabled(page, names, new Map([[first, row]]))).toBe(page);
  const less = row.replace("12 of 12", "11 of 12");
  expect(tabled(page, names, new Map([[first, less]]))).toBe(page.replace(row, less));
});

test("the files that the README of the schemas lists are there in both drafts", () => {
  const page = readme(inRepository("packages/json-schema"));
  const listed = [...page.matchAll(/`([\w.-]+\.json)`/g)].map(([, file = ""]) => basename(file));
  expect(new Set(listed).size).toBe(8);
  for (const file of listed.filter((name) => name !== "errors.json"))
    for (const draft of ["draft-07", "2020-12"])
      expect(existsSync(inRepository("packages/json-schema/schemas", draft, file))).toBe(true);
});
