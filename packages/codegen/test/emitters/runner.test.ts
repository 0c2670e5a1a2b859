import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ConfigFile, outputs } from "../../src/index.ts";
import { ownVersion } from "../../src/write/origin.ts";
import { compiled, golden } from "./compiled.ts";

const catalog = compiled(golden);

/** The folders that a config's runners go to, each with its files: path to text. */
async function runnersOf(
  targets: ConfigFile["targets"],
): Promise<Map<string, Map<string, string>>> {
  const config = { catalog: "errors", targets, vectors: { out: "errors/vectors" } };
  const before = outputs(catalog, { catalog: "errors", targets }).length;
  const found = new Map<string, Map<string, string>>();
  for (const { folder, files } of outputs(catalog, config).slice(before + 1)) {
    const all = await Array.fromAsync(files());
    found.set(folder, new Map(all.map(({ path, text }) => [path, text])));
  }
  return found;
}

/** Targets, the folder of their runner, and how it imports the package and finds the vectors. */
type Row = readonly [targets: ConfigFile["targets"], folder: string, ...has: readonly string[]];

const configs: readonly Row[] = [
  [
    { typescript: { out: "a/src", package: "@acme/problems", tests: "a/tests/vectors" } },
    "a/tests/vectors",
    'from "@acme/problems"',
    '"../../../errors/vectors/"',
  ],
  [
    { typescript: { out: "src", package: "@acme/problems", imports: "ts", tests: "test" } },
    "test",
    'from "../src/index.ts"',
    '"../errors/vectors/"',
  ],
  [
    { go: { out: "go/problems", importPath: "acme.example/go/problems", tests: "go/vectors" } },
    "go/vectors",
    '"acme.example/go/problems"',
    "problems.New(",
    '"../../errors/vectors"',
  ],
  [
    { python: { out: "py/acme_problems", package: "acme-problems", tests: "py/tests/vectors" } },
    "py/tests/vectors",
    "from acme_problems import",
    '"../../../errors/vectors"',
  ],
  [
    { rust: { out: "rust/src", package: "acme-problems", tests: "rust/tests/vectors" } },
    "rust/tests/vectors",
    "use acme_problems as package;",
    '"../../../errors/vectors/"',
  ],
  [
    { rust: { out: "src/problems", package: "shop::problems", tests: "tests/vectors" } },
    "tests/vectors",
    "use shop::problems as package;",
    '"../../errors/vectors/"',
  ],
  [
    { java: { out: "j/src/main/java", package: "com.acme.problems", tests: "j/src/test/java" } },
    "j/src/test/java/com/acme/problems/vectors",
    "package com.acme.problems.vectors;",
    "import com.acme.problems.ParsedError;",
    '"../errors/vectors"',
  ],
  [
    { java: { out: "src/main/java", package: "acme", tests: "src/test/java" } },
    "src/test/java/acme/vectors",
    "package acme.vectors;",
    '"errors/vectors"',
  ],
  [
    { java: { out: "main", package: "acme", tests: "checks/unit" } },
    "checks/unit/acme/vectors",
    '"../errors/vectors"',
  ],
];

describe.each(configs.map((row) => ({ row })))("the runner of $row.0", async ({ row }) => {
  const [targets, folder, ...has] = row;
  const runners = await runnersOf(targets);
  const files = runners.get(folder) ?? expect.unreachable();
  const text = [...files.values()].join("\n");

  test("is alone in its folder, each file with the version that wrote it", () => {
    expect([...runners.keys()]).toEqual([folder]);
    for (const file of files.values())
      expect(file.split("\n", 1)[0]).toContain(`enerated by error-codegen ${ownVersion}, the same`);
  });

  test("imports the config's package, and finds the vectors from where it runs", () => {
    expect(has.filter((part) => !text.includes(part))).toEqual([]);
  });

  test("names nothing of this repository", () => {
    expect(text).not.toMatch(/@org\/|org[_.-]e|conformance|codegen\/|\berrorcodes\b/);
  });

  test("imports no file that is not there", () => {
    const imported = Array.from(text.matchAll(/from "\.\/([^"]+)"/g), ([, path]) => path);
    expect(imported.filter((path) => !files.has(join(path ?? "")))).toEqual([]);
  });
});

test("there is no runner without a folder for it, or without a runtime", async () => {
  const none = { out: "src", package: "@acme/problems" };
  expect(await runnersOf({ typescript: none })).toEqual(new Map());
  expect(await runnersOf({ typescript: { ...none, tests: "test", runtime: "own" } })).toEqual(
    new Map(),
  );
});

test("a host that is called like our package keeps its name", async () => {
  const importPath = "errorcodes.example/go/faults";
  const found = await runnersOf({ go: { out: "go/faults", importPath, tests: "go/vectors" } });
  const text = [...(found.get("go/vectors")?.values() ?? [])].join("");
  expect(text).toContain(`"${importPath}"`);
  expect(text).toContain("faults.New(");
});
