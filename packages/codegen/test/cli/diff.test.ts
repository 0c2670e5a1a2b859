import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

let folder: string;

const files = {
  "error-codegen.yaml": config,
  "errors/catalog.yaml": catalog,
  "package.json": JSON.stringify({ workspaces: ["packages/*"] }),
  "packages/errors/package.json": JSON.stringify({ name: "@bakery/errors", version: "1.0.0" }),
  ".changeset/config.json": "{}",
  ".changeset/README.md": "# Changesets\n",
};

beforeEach(async () => {
  folder = emptyFolder();
  fill(folder, files);
  expect(await outcomeOf(folder, ["freeze", "1.0.0"])).toMatchObject({ status: 0 });
  fill(folder, {
    "errors/catalog.yaml": catalog.replace("retired:", "  new: It is new\nretired:"),
  });
});

const run = (...args: string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["diff", ...args]);

/** The text of the one changeset. */
function changeset(): string {
  const [name = "", ...more] = readdirSync(join(folder, ".changeset")).filter(
    (file) => !Object.keys(files).includes(`.changeset/${file}`),
  );
  expect(more).toEqual([]);
  return readFileSync(join(folder, ".changeset", name), "utf8");
}

describe("diff", () => {
  test("names the users of what is generated, and no others", async () => {
    expect((await run()).stdout).toContain(
      "additive  code-added  new is new: It is new.\n  additive for wire, typescript, json-schema, openapi, docs\n",
    );
    const everyone = "additive for wire, typescript, go, python, rust, java, json-schema,";
    expect((await run("--catalog", "errors")).stdout).toContain(everyone);
  });

  test("names the users of a target that is no longer generated", async () => {
    fill(folder, { "error-codegen.yaml": config.replace(/^ {2}openapi: .*\n/m, "") });
    expect((await run()).stdout).toContain("for wire, typescript, json-schema, openapi, docs\n");
  });
});

describe("diff --fail-on", () => {
  test("fails if a change is of this class or a more severe one, and prints the report", async () => {
    const added = (await run()).stdout;
    expect(await run("--fail-on", "breaking")).toEqual({ status: 0, stdout: added, stderr: "" });
    const failed = {
      status: 1,
      stdout: added,
      stderr: "error-codegen: 1 change is breaking or additive.\n",
    };
    expect(await run("--fail-on", "additive")).toEqual(failed);
    fill(folder, { "errors/catalog.yaml": catalog.replaceAll("409", "410") });
    const { status, stdout, stderr } = await run("--fail-on", "breaking");
    const { length } = stdout.match(/ {2}breaking {2}/g) ?? [];
    expect(length).toBeGreaterThan(1);
    expect([status, stderr]).toEqual([1, `error-codegen: ${length} changes are breaking.\n`]);
  });

  test.each(["json", "github", "markdown"])("leaves what %s prints as it is", async (format) => {
    const { stdout } = await run("--format", format);
    const failed = await run("--fail-on", "text", "--format", format);
    expect(failed).toMatchObject({ status: 1, stdout });
  });

  test("finds nothing to break before the first release", async () => {
    for (const name of ["catalog.lock.json", ".error-codegen.sha256"])
      rmSync(join(folder, "errors", name));
    expect(await run("--fail-on", "text")).toMatchObject({ status: 0, stderr: "" });
  });
});

test("who has to act on a code is said of one that named nobody before, or names nobody now", async () => {
  const plain = (actor: string): string =>
    `name: bakery\ntitle: Bakery\ndocs: https://bakery.example/\nwire: { format: flat }\ncodes:\n  cold: { meaning: It is cold${actor} }\n`;
  const facts = async (before: string, after: string): Promise<string> => {
    const other = emptyFolder();
    fill(other, { "before/catalog.yaml": plain(before), "after/catalog.yaml": plain(after) });
    const args = ["diff", "--catalog", "after", "--against", "before/catalog.yaml"];
    return (await outcomeOf(other, args)).stdout;
  };
  const [caller, operator] = [", actor: caller", ", actor: operator"];
  expect(await facts("", caller)).toContain(
    "The caller has to act on cold; nobody was named before.",
  );
  expect(await facts(caller, "")).toContain(
    "Nobody is named any more who has to act on cold; it was the caller.",
  );
  expect(await facts(caller, operator)).toContain("The operator, not the caller, now has to act");
});

test.each([
  ["", " It was never deprecated."],
  [", deprecated: { reason: Seldom, sunset: 2027-06-30 }", " It was to stay until 2027-06-30."],
  [", deprecated: { reason: Seldom }", ""],
])("of a retired code with %j before it is said: %j", async (deprecated, notice) => {
  const head =
    "name: bakery\ntitle: Bakery\ndocs: https://bakery.example/\nwire: { format: flat }\n";
  const other = emptyFolder();
  fill(other, {
    "before/catalog.yaml": `${head}codes:\n  warm: It is warm\n  cold: { meaning: It is cold${deprecated} }\n`,
    "after/catalog.yaml": `${head}codes:\n  warm: It is warm\nretired:\n  cold: Seldom\n`,
  });
  const args = ["diff", "--catalog", "after", "--against", "before/catalog.yaml"];
  expect((await outcomeOf(other, args)).stdout).toContain(
    `cold is retired: Seldom. Nothing replaces it.${notice}\n`,
  );
});

test("a change of a target is at its line in the config", async () => {
  fill(folder, {
    "errors/catalog.yaml": catalog,
    "error-codegen.yaml": `catalog: errors
targets:
  markdown: { out: generated/pages, package: "@bakery/error-docs" }
  openapi:
    out: generated/openapi
    package: "@bakery/components"
    prefix: Bakery
  typescript:
    out: generated/ts
    package: "@bakery/errors"
    runtime: false
  go:
    out: go/errors
    importPath: bakery.example/errors
`,
  });
  const places = (text: string): string[] =>
    [...text.matchAll(/^(\S+) {2}\w+ {2}(\S+) {2}/gm)].map(([, at, kind]) => `${at} ${kind}`);
  const { stdout } = await run();
  expect(places(stdout).sort()).toEqual([
    "error-codegen.yaml:11:5 part-removed",
    "error-codegen.yaml:12:3 target-added",
    "error-codegen.yaml:2:1 target-removed",
    "error-codegen.yaml:6:5 package-renamed",
    "error-codegen.yaml:7:5 components-renamed",
  ]);
  fill(folder, { "error-codegen.yaml": config.replace("runtime: own", "with: [express]") });
  const args = ["diff", "--config", "../error-codegen.yaml"];
  const elsewhere = await outcomeOf(join(folder, "errors"), args);
  expect(places(elsewhere.stdout)).toEqual(["../error-codegen.yaml:8:63 part-added"]);
});

describe("before the first release", () => {
  beforeEach(() => {
    for (const name of ["catalog.lock.json", ".error-codegen.sha256"])
      rmSync(join(folder, "errors", name));
  });

  test("a changeset says so in one sentence, and one is enough", async () => {
    const [unpromised] = JSON.parse((await run("--check", "--format", "json")).stdout);
    expect(unpromised.message).toBe(
      "Nothing has been released yet, and no changeset promises the first release.",
    );
    expect(await run("--changeset")).toMatchObject({ status: 0 });
    expect(changeset()).toBe(
      '---\n"@bakery/errors": minor\n---\n\n- The first release, with 3 codes and 2 statuses.\n',
    );
    fill(folder, { "errors/catalog.yaml": catalog });
    expect(await run("--check")).toMatchObject({ status: 0 });
    expect(await run("--changeset")).toMatchObject({
      status: 0,
      stdout: "The changesets announce the first release.\n",
    });
  });

  test("the check says which addresses it would promise are examples", async () => {
    await run("--changeset");
    const pages =
      "The first release promises pages at https://bakery.example/errors/, which is an example: no reader gets there. Settle it before: docs in the catalogue.";
    const checked = "The changesets promise what the changes need.";
    expect((await run("--check")).stdout).toBe(`${checked}\n${pages}\n`);
    expect((await run("--check", "--format", "json")).stdout).toBe("[]\n");
    const go = (path: string): string =>
      config.replace("targets:\n", `targets:\n  go: { out: go/errors, importPath: ${path} }\n`);
    fill(folder, {
      "errors/catalog.yaml": catalog.replace("https://bakery.example/", "https://bakery.shop/"),
      "error-codegen.yaml": go("example.com/bakery/errors"),
    });
    expect((await run("--check")).stdout).toBe(
      `${checked}\nThe first release promises the Go package example.com/bakery/errors, whose path is an example: no program can import it. Settle it before: importPath in the config, and go.mod.\n`,
    );
    for (const path of ["bakery.shop/errors", "notexample.com/errors"]) {
      fill(folder, { "error-codegen.yaml": go(path) });
      expect((await run("--check")).stdout).toBe(`${checked}\n`);
    }
  });
});

describe("diff --changeset", () => {
  test("says that nothing has changed", async () => {
    fill(folder, { "errors/catalog.yaml": catalog });
    expect(await run("--changeset")).toMatchObject({
      status: 0,
      stdout: "Nothing has changed since the last release.\n",
    });
  });

  test("drafts a changeset, once", async () => {
    expect(await run("--changeset")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\.changeset\/catalogue-[0-9a-f]{8}\.md is new: review it\n$/),
    });
    expect(changeset()).toBe('---\n"@bakery/errors": minor\n---\n\n- new is new: It is new.\n');
    expect(await run("--changeset")).toMatchObject({
      status: 0,
      stdout: "The changesets mention every change.\n",
    });
    expect(await run("--changeset", "--format", "json")).toMatchObject({
      stdout: '{\n  "changeset": null\n}\n',
    });
  });

  test("tells of a code that goes why, and what replaces it, or that nothing does", async () => {
    const [head = ""] = catalog.split("  oven.cold:");
    const retired = "retired:\n  oven.cold: { reason: Said less, replacedBy: oven.full }\n";
    fill(folder, { "errors/catalog.yaml": `${head}${retired}  oven.broken: It broke\n` });
    await run("--changeset");
    expect(changeset()).toContain(
      "\n- **Breaking:** oven.cold is retired: Said less. oven.full replaces it. Branches for it no longer run,",
    );
    const deprecated = catalog
      .replaceAll(", replacedBy: oven.full", "")
      .replace("caller\n  oven", "caller\n    deprecated: { reason: Seldom }\n  oven");
    fill(folder, { "errors/catalog.yaml": deprecated });
    expect((await run()).stdout).toContain(
      "  oven.full is deprecated: Seldom. Nothing replaces it.\n",
    );
  });

  test("asks for one reason where a status goes with its last code, at the place of the code", async () => {
    const gone = catalog.replace("statuses: [409, 503]", "statuses: [409, 503, 404]");
    fill(folder, { "errors/catalog.yaml": gone });
    expect(await outcomeOf(folder, ["freeze", "1.1.0"])).toMatchObject({ status: 0 });
    fill(folder, { "errors/catalog.yaml": catalog });
    const { stdout } = await run();
    expect(stdout).toContain("catalog.yaml:15:5  breaking  code-status-removed  ");
    expect(stdout).toContain("catalog.yaml:15:5  breaking  status-removed  Status 404 has");
    expect((await run("--changeset")).stdout).toMatch(
      / is new: review it, and say in each approve line why\n$/,
    );
    expect(changeset().match(/^approve: .*/gm)).toEqual([
      "approve: code-status-removed oven.full: ",
    ]);
  });

  test("finds the changesets of the repository that the config is in", async () => {
    const { stdout } = await outcomeOf(join(folder, "errors"), [
      "diff",
      "--changeset",
      "--config",
      "../error-codegen.yaml",
    ]);
    expect(stdout).toMatch(/^\.\.\/\.changeset\/catalogue-/);
    expect(changeset()).toContain("@bakery/errors");
  });

  test("says what to do where there are no changesets", async () => {
    rmSync(join(folder, ".changeset"), { recursive: true });
    execFileSync("git", ["init", "--quiet", folder]);
    const { status, stdout } = await run("--changeset");
    expect(status).toBe(1);
    expect(stdout).toContain("so this repository does not use changesets.\n");
    expect(stdout).toContain("  fix: To use them, run: npx @changesets/cli init. Otherwise ");
  });

  test("says if no target has a package", async () => {
    rmSync(join(folder, "packages"), { recursive: true });
    const { status, stdout } = await run("--changeset");
    expect(status).toBe(1);
    expect(stdout).toContain("No target belongs to a package that changesets releases.");
  });
});

describe("diff --check", () => {
  test("fails until the changesets promise enough", async () => {
    expect(await run("--check")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("fix: Run: npx @org/error-codegen diff --changeset\n"),
    });
    await run("--changeset");
    expect(await run("--check")).toMatchObject({
      status: 0,
      stdout: "The changesets promise what the changes need.\n",
    });
    expect((await run("--check", "--format", "json")).stdout).toBe("[]\n");
  });

  test("names the command as the config's command for generate names the generator", async () => {
    const { "error-codegen.yaml": config = "" } = filesIn(folder);
    const command = "npx --yes pnpm@12.21.0";
    fill(folder, {
      "error-codegen.yaml": config.replace(/^command: .*/m, `command: ${command} generate`),
    });
    expect((await run("--check")).stdout).toContain(
      `fix: Run: ${command} exec error-codegen diff --changeset\n`,
    );
  });

  test("shows a wrong changeset at its place", async () => {
    fill(folder, { ".changeset/a.md": '---\n"@bakery/eror": minor\n---\n\nMore.\n' });
    expect(await run("--check")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(".changeset/a.md:2:1  changeset  @bakery/eror is no package"),
    });
  });
});

test.each([
  [["--changeset", "--check"], "diff takes only one of --changeset, --check and --fail-on."],
  [
    ["--fail-on", "breaking", "--check"],
    "diff takes only one of --changeset, --check and --fail-on.",
  ],
  [["--base", "main"], "--base needs --check."],
  [
    ["--check", "--catalog", "errors"],
    "Packages are found by the config, so use --config instead of --catalog.",
  ],
])("wrong use: diff %j", async (args, fact) => {
  expect(await run(...args)).toMatchObject({
    status: 2,
    stderr: `error-codegen: ${fact} See error-codegen diff --help.\n`,
  });
});
