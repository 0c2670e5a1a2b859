import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Catalog, emitters } from "../../src/index.ts";
import type { CodeText } from "../../src/model/catalog.ts";
import { inOneText } from "../../src/text/sentence.ts";
import { catalogue } from "../traits/catalogue.ts";
import { everything } from "../traits/choices.ts";
import { compiled, emitted, golden } from "./compiled.ts";
import { docsOf } from "./docs-of.ts";
import { empty } from "./empty.ts";
import { foreign, foreignWithList } from "./foreign.ts";
import { hostile } from "./hostile.ts";
import { alive, renderers } from "./rendered.ts";
import { takenNames } from "./taken-names.ts";

const root = join(import.meta.dirname, "../../../..");
const typescript = emitters.filter(({ name }) => name === "typescript");
const traits = catalogue(everything);
const catalogs = [
  ...Object.entries({ golden, hostile, foreign, foreignWithList, empty, traits }).map(
    ([name, files]) => ({
      name,
      catalog: compiled(files),
    }),
  ),
  { name: "takenNames", catalog: takenNames },
];
const folder = mkdtempSync(join(tmpdir(), "typescript-"));
const compiledInto = join(folder, "dist");

let compilation: ReturnType<typeof run>;

/** Every catalogue's sources in one project, compiled once as strictly as the packages here are. */
beforeAll(async () => {
  for (const { name, catalog } of catalogs)
    for (const emitter of typescript)
      for (const [path, text] of await emitted(emitter, catalog)) put(`src/${name}/${path}`, text);
  const compilerOptions = { rootDir: "src", outDir: "dist", types: [] };
  put(
    "tsconfig.json",
    JSON.stringify({
      extends: join(root, "tsconfig.base.json"),
      compilerOptions,
      include: ["src"],
    }),
  );
  put("package.json", JSON.stringify({ type: "module" }));
  compilation = run("tsc", ["-p", folder]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("TypeScript compiles every catalogue's sources strictly", () => {
  expect(compilation).toEqual({ status: 0, output: "" });
});

test("biome with our settings has nothing to format or fix in them", () => {
  const settings = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  const [{ formatter: widths }] = settings.overrides;
  const { formatter, linter } = settings;
  // A code may be called `then`; what the tables have by that name is no function.
  linter.rules.suspicious = { ...linter.rules.suspicious, noThenProperty: "off" };
  // Where a text is longer than a line, biome breaks what is around it.
  const files = { includes: ["**", "!**/traits"] };
  const biome = { root: true, files, formatter: { ...formatter, ...widths }, linter };
  put("biome.json", JSON.stringify(biome));
  const { status, output } = run("biome", ["check", "src", "--colors=off"]);
  expect({ status, output: status === 0 ? "" : output }).toEqual({ status: 0, output: "" });
});

describe.each(catalogs)("what TypeScript is given of the catalogue $name", ({ name, catalog }) => {
  const module = async (path: string): Promise<Record<string, unknown>> =>
    import(/* @vite-ignore */ pathToFileURL(join(compiledInto, name, path)).href);

  test("contains every code and status exactly", async () => {
    const { codes } = await module("codes.js");
    const { statuses } = await module("statuses.js");
    expect(codes).toEqual(byName(catalog.codes, ({ code }) => code, factsOf));
    expect(statuses).toEqual(
      byName(
        catalog.statuses,
        ({ status }) => String(status),
        (status) => ({
          ...pick(status, "name", "meaning", "cause"),
          ...status.classified,
          docsUrl: status.page,
        }),
      ),
    );
  });

  test("has each code as a constant and as a member of one object", async () => {
    const values = byName(
      catalog.codes,
      ({ identifier }) => identifier,
      ({ code }) => code,
    );
    expect((await module("error-code.js")).ErrorCode).toEqual(values);
    expect({ ...(await module("constants.js")) }).toEqual(values);
  });

  test.each(catalog.locales)("says the texts in $tag exactly", async ({ tag, title }) => {
    const { language, title: ownTitle, codes, statuses } = await module(`locales/${tag}.js`);
    expect([language, ownTitle]).toEqual([tag, title]);
    const short = ({
      description: _,
      causes: __,
      action,
      ...texts
    }: Partial<CodeText>): object => ({
      ...texts,
      ...(action && { action: inOneText(action) }),
    });
    const textIn = ({ text }: { text: Record<string, object> }): object => short(text[tag] ?? {});
    expect(codes).toEqual(byName(catalog.codes, ({ code }) => code, textIn));
    expect(statuses).toEqual(byName(catalog.statuses, ({ status }) => String(status), textIn));
  });

  test("documents each code with its texts, and deprecates only deprecated ones", () => {
    const expected = Object.fromEntries(
      catalog.codes.map(({ identifier, meaning, action, page, since, deprecated }) => [
        identifier,
        {
          text: `${meaning} ${action?.join(" ") ?? ""}`,
          tags: { see: page, ...(since && { since }), ...(deprecated && { deprecated }) },
        },
      ]),
    );
    for (const file of ["constants.d.ts", "error-code.d.ts"]) {
      const shown = docsOf(join(compiledInto, name, file));
      expect(Object.keys(shown).sort()).toEqual(Object.keys(expected).sort());
      for (const [identifier, { text, tags }] of Object.entries(shown)) {
        const wanted = expected[identifier];
        const { deprecated, ...others } = wanted?.tags ?? {};
        expect(letters(text)).toBe(letters(wanted?.text ?? ""));
        expect(alive(renderers.CommonMark?.(text) ?? "?"), text).toEqual([]);
        expect(Object.keys(tags)).toEqual(Object.keys(wanted?.tags ?? {}));
        expect(tags).toMatchObject(others);
        expect(letters(tags.deprecated ?? "")).toContain(letters(deprecated?.reason ?? ""));
      }
    }
  });
});

function put(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function run(tool: string, args: readonly string[]): { status: number | null; output: string } {
  const file = join(root, "node_modules/.bin", tool);
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: folder, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

const byName = <T, Value>(
  list: readonly T[],
  name: (entry: T) => string,
  value: (entry: T) => Value,
): Record<string, Value> => Object.fromEntries(list.map((entry) => [name(entry), value(entry)]));

function pick<T extends object, K extends keyof T>(from: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

function factsOf(code: Catalog["codes"][number]): object {
  const { action, category, classified, deprecated, value } = code;
  const { replacedBy } = deprecated ?? {};
  return {
    ...pick(code, "meaning", "statuses"),
    ...classified,
    ...(action && { action: inOneText(action) }),
    ...(typeof value === "number" && { value }),
    docsUrl: code.page,
    ...(category && { category: category.id }),
    ...(deprecated && {
      deprecated: {
        ...pick(deprecated, "reason", "since", "sunset"),
        ...(replacedBy && { replacedBy: replacedBy.code }),
      },
    }),
  };
}

/** What a text says, without the marks that are escaped, or written out where nobody sees them. */
function letters(text: string): string {
  return text.replace(/\\u[0-9a-f]{4}/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}
