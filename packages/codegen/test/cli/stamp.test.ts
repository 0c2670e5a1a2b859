import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

let folder: string;

const cargo = '[package]\nname = "bakery-errors"\nversion = "1.0.0"\n';

beforeEach(() => {
  folder = emptyFolder();
  fill(folder, {
    "error-codegen.yaml": `version: "1.0.0"\n${config}  rust: { out: rust/src, package: bakery-errors }\n`,
    "errors/catalog.yaml": catalog,
    "generated/package.json": '{ "version": "1.3.0" }',
    "rust/Cargo.toml": cargo,
  });
});

const run = (...args: string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["stamp", ...args]);

const read = (path: string): string => readFileSync(join(folder, path), "utf8");

test("a version is written to the manifests and the config, which are named", async () => {
  expect(await run("2.0.0")).toEqual({
    status: 0,
    stdout:
      "error-codegen.yaml has version 2.0.0 now; it had 1.0.0\nrust/Cargo.toml has version 2.0.0 now; it had 1.0.0\n",
    stderr: "",
  });
  expect(read("rust/Cargo.toml")).toBe(cargo.replace("1.0.0", "2.0.0"));
  expect(read("error-codegen.yaml")).toMatch(/^version: "2\.0\.0"\ncatalog: /);
  expect((await run("2.0.0")).stdout).toContain("rust/Cargo.toml already has version 2.0.0\n");
});

test("a version before the last release is refused, and one from it on is not", async () => {
  expect(await outcomeOf(folder, ["freeze", "1.2.0"])).toMatchObject({ status: 0 });
  expect(await run("1.1.9")).toEqual({
    status: 1,
    stdout: `errors/catalog.lock.json:1:1  lock  errors/catalog.lock.json is for version 1.2.0, which is higher than 1.1.9.
  fix: Stamp a higher version. To patch an older one, start at the commit of its release.

1 error
`,
    stderr: "",
  });
  expect(read("rust/Cargo.toml")).toBe(cargo);
  for (const version of ["1.2.0", "1.10.0"])
    expect((await run(version)).stdout).toContain(`rust/Cargo.toml has version ${version} now`);
});

test("without one, it is that of the TypeScript package", async () => {
  expect((await run()).stdout).toContain("rust/Cargo.toml has version 1.3.0 now; it had 1.0.0\n");
});

test("--check names each place with another version, and writes nothing", async () => {
  const { status, stdout } = await run("--check");
  expect(status).toBe(1);
  expect(stdout).toContain(
    `rust/Cargo.toml:3:12  version  rust/Cargo.toml has version 1.0.0, not 1.3.0.
  3 | version = "1.0.0"
    |            ^
  fix: Run: npx @org/error-codegen stamp 1.3.0
`,
  );
  expect(read("rust/Cargo.toml")).toBe(cargo);
  const here = read("error-codegen.yaml").replace(
    "make errors",
    "pnpm exec error-codegen generate",
  );
  fill(folder, { "error-codegen.yaml": here });
  expect((await run("--check")).stdout).toContain(
    "fix: Run: pnpm exec error-codegen stamp 1.3.0\n",
  );
  await run();
  expect(await run("--check")).toMatchObject({ status: 0 });
});

test.each([
  ["no version", "{}", "generated/package.json has no version."],
  [
    "one before a release",
    '{ "version": "1.0.0-rc.1" }',
    "generated/package.json has version 1.0.0-rc.1,",
  ],
  ["no JSON", "[", "generated/package.json has no version."],
])("a package with %s does not say which version is meant", async (_, text, fact) => {
  fill(folder, { "generated/package.json": text });
  const { status, stdout } = await run();
  expect(status).toBe(1);
  expect(stdout).toContain(fact);
  expect(stdout).toContain("fix: Pass the version: npx @org/error-codegen stamp 1.4.0\n");
});

test("what is not a version is wrong use", async () => {
  expect(await run("v2")).toMatchObject({
    status: 2,
    stderr: "error-codegen: v2 is not a version. Use one such as 1.4.0.\n",
  });
});

test("where nothing has a version that is stamped, it says what it looked for", async () => {
  const other = emptyFolder();
  fill(other, {
    "error-codegen.yaml": config,
    "errors/catalog.yaml": catalog,
    "generated/package.json": '{ "version": "1.3.0" }',
  });
  expect(await outcomeOf(other, ["stamp"])).toEqual({
    status: 0,
    stdout:
      "No pyproject.toml, Cargo.toml or pom.xml belongs to a target, and the config has no version.\n",
    stderr: "",
  });
});

test("freeze names the manifests that have another version", async () => {
  const freeze = (): ReturnType<typeof outcomeOf> => outcomeOf(folder, ["freeze", "2.0.0"]);
  expect((await freeze()).stdout).toContain(
    "\nrust/Cargo.toml has version 1.0.0\nPackages are published as what their manifests say. Run: ",
  );
  await run("2.0.0");
  expect((await freeze()).stdout).not.toContain("manifests");
});
