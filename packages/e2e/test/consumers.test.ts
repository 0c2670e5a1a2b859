import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bundlers } from "../src/bundle.ts";
import { type Compiler, compileIn, compilers } from "../src/compilers.ts";
import { gateway } from "../src/gateway.ts";
import { conditions, installed, project, runtimes } from "../src/installed.ts";
import { put } from "../src/places.ts";
import { run, tryRun } from "../src/run.ts";

let folder: string;
beforeAll(async () => {
  folder = await installed();
  put(folder, { "app.mjs": imports + program, "app.cjs": requires + program });
});

const names = {
  "@org/error-codes": ["ApiError", "ErrorCode", "parseError"],
  "@org/error-codes/constants": ["ModelNotFound"],
  "@org/error-codes/locales/zh": ["codes"],
  "@org/error-codes/unknown": ["errorFromUnknown"],
};

const each = (line: (list: string, path: string) => string): string =>
  Object.entries(names)
    .map(([path, list]) => line(`{ ${list.join(", ")} }`, path))
    .join("");

const imports = each((list, path) => `import ${list} from "${path}";\n`);
const requires = each((list, path) => `const ${list} = require("${path}");\n`);

const program = `
const { code, recovery } = parseError(new ApiError(ErrorCode.ModelNotFound).render());
errorFromUnknown(new TypeError("fetch failed")).then(({ actor }) => {
  const text = codes[ModelNotFound].meaning;
  console.log(JSON.stringify({ code, recovery, text, actor }));
});
`;

const entry = gateway().codes.find(({ code }) => code === "model_not_found");
const meaning = entry?.meaning ?? "";
const chinese = entry?.text.zh?.meaning ?? "";

/** What the program prints. */
const facts = {
  code: "model_not_found",
  recovery: entry?.recovery,
  text: chinese,
  actor: "operator",
};

describe.each(Object.entries(runtimes))("%s", (_, [command, ...args]) => {
  test.each(["app.mjs", "app.cjs"])("runs %s", async (file) => {
    expect(JSON.parse(await run(command, [...args, file], { cwd: folder }))).toEqual(facts);
  });
});

test.each(conditions)("under the export condition %s the program runs", async (condition) => {
  const [node = ""] = runtimes["Node 24"] ?? [];
  const args = [`--conditions=${condition}`, "app.mjs"];
  expect(JSON.parse(await run(node, args, { cwd: folder }))).toEqual(facts);
});

// Rollup by itself finds no packages.
const finders = Object.entries(bundlers).filter(([name]) => name !== "rollup");

test.each(finders)("%s bundles a program that runs", async (name, bundle) => {
  const bundled = `bundled-by-${name}.mjs`;
  put(folder, { [bundled]: await bundle(join(folder, "app.mjs")) });
  expect(JSON.parse(await run(process.execPath, [bundled], { cwd: folder }))).toEqual(facts);
});

test("Next.js builds pages, parts that run in the browser, and routes", async () => {
  const body = JSON.stringify({ error: { message: "No", code: "model_not_found" } });
  const at = project(
    folder,
    "next",
    {
      "package.json": { name: "app", private: true, type: "module" },
      // The tools are links to the repository. Two pages need no second process.
      "next.config.mjs":
        'export default { experimental: { cpus: 1 }, turbopack: { root: "/" } };\n',
      "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
      "app/page.jsx": `import { codes } from "@org/error-codes/locales/zh";
import Explain from "./explain.jsx";
export default function Page() {
  return <main><p>{codes.model_not_found.meaning}</p><Explain /></main>;
}
`,
      "app/explain.jsx": `"use client";
import { codes, parseError } from "@org/error-codes";
export default function Explain() {
  const { code } = parseError({ status: 404, body: ${JSON.stringify(body)} });
  return <p>{codes[code].meaning}</p>;
}
`,
      "app/api/route.js": `import { ApiError, ErrorCode } from "@org/error-codes";
export const dynamic = "force-static";
export const GET = () => Response.json(new ApiError(ErrorCode.ModelNotFound).toBody());
`,
    },
    ["next", "react", "react-dom"],
  );
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { cwd: at, env });
  const built = (path: string): string => readFileSync(join(at, ".next/server/app", path), "utf8");
  expect(built("index.html")).toContain(`<p>${chinese}</p><p>${meaning}</p>`);
  expect(JSON.parse(built("api.body"))).toMatchObject({ error: { code: "model_not_found" } });
});

const expectation = `test("a code", () => expect(codes[ErrorCode.ModelNotFound].meaning).toBe("${meaning}"));\n`;
const importing = `import { codes, ErrorCode } from "@org/error-codes";\n${expectation}`;

test("Vitest runs tests that import it", async () => {
  const source = `import { expect, test } from "vitest";\n${importing}`;
  const files = { "a.test.mjs": source, "vitest.config.mjs": "export default {};\n" };
  const at = project(folder, "vitest", files, ["vitest"]);
  const args = ["node_modules/vitest/vitest.mjs", "run"];
  const { status, output } = await tryRun(process.execPath, args, { cwd: at });
  expect(output).toMatch(/Tests .*1 passed/);
  expect(status).toBe(0);
});

describe("Jest", () => {
  const required = `const { codes, ErrorCode } = require("@org/error-codes");\n${expectation}`;
  const settings = { transform: {}, testMatch: ["**/*.test.*"] };
  let at: string;
  beforeAll(() => {
    const files = { "package.json": { jest: settings }, "import.test.mjs": importing };
    at = project(folder, "jest", { ...files, "require.test.cjs": required }, ["jest"]);
  });
  const jest = (runtime: string, flags: readonly string[], file: string) => {
    const [node = ""] = runtimes[runtime] ?? [];
    return tryRun(node, [...flags, "node_modules/jest/bin/jest.js", file], { cwd: at });
  };
  const withModules = ["--experimental-vm-modules"];

  test.each(["Node 20.19", "Node 22.12", "Node 24", "Node 26"])(
    "runs tests that import it, with --experimental-vm-modules, on %s",
    async (runtime) => {
      const { output } = await jest(runtime, withModules, "import.test.mjs");
      expect(output).toMatch(/^Tests: +1 passed, 1 total$/m);
    },
  );

  test.each(["Node 24", "Node 26"])("runs tests that require it, on %s", async (runtime) => {
    const { output } = await jest(runtime, withModules, "require.test.cjs");
    expect(output).toMatch(/^Tests: +1 passed, 1 total$/m);
  });

  test("says in all other cases what to do", async () => {
    const cases = [
      await jest("Node 22.12", withModules, "require.test.cjs"),
      await jest("Node 26", [], "require.test.cjs"),
    ];
    for (const { status, output } of cases) {
      expect(output).toContain("Must use import to load ES Module");
      expect(status).toBe(1);
    }
  });
});

const used =
  "export const all = [ApiError, ErrorCode, parseError, ModelNotFound, codes, errorFromUnknown];\n";

/** What a compiler says of a module of each kind that imports everything: the file and the error. */
async function saidOf(compiler: Compiler, options: Readonly<Record<string, string>>) {
  const name = Object.values(options).concat(compiler.version).join("-");
  const source = imports + used;
  const at = project(folder, name, { "module.mts": source, "common.cts": source });
  const loose = { noEmit: true, verbatimModuleSyntax: false, lib: ["es2023", "dom"] };
  const { output } = await compileIn(at, compiler, { ...options, ...loose });
  return [...output.matchAll(/^(\S+?)\(.*error (TS\d+)/gm)].map(([, file, id]) => `${file} ${id}`);
}

const inEach = (said: string): string[] => Object.keys(names).map(() => said);

describe.each(compilers)("TypeScript $version", (compiler) => {
  test.each(["nodenext", "node20"])("finds it from both kinds of modules as %s", async (module) => {
    expect(await saidOf(compiler, { module })).toEqual([]);
  });

  test("finds it from ES modules alone as node16", async () => {
    expect(await saidOf(compiler, { module: "node16" })).toEqual(inEach("common.cts TS1479"));
  });
});

test("TypeScript 5 does not find it as node10, which TypeScript 7 no longer has", async () => {
  const [now, before] = compilers as [Compiler, Compiler];
  const options = { module: "commonjs", moduleResolution: "node10" };
  expect(await saidOf(before, options)).toEqual([
    ...inEach("common.cts TS2307"),
    ...inEach("module.mts TS2307"),
  ]);
  expect(await saidOf(now, options)).toEqual(["tsconfig.json TS5108"]);
});
