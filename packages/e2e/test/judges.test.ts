import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { repositoryCopy, trackedFiles } from "../src/copy.ts";
import { actionlint } from "../src/go.ts";
import { workspace } from "../src/packages.ts";
import { patience } from "../src/patience.ts";
import { inRepository, put, repository } from "../src/places.ts";
import { run, tryRun } from "../src/run.ts";
import { describeWith } from "../src/toolchains.ts";
import { plannedBuilds } from "../src/turbo.ts";

vi.setConfig(patience);

const here = { cwd: repository };
const bin = (name: string): string => inRepository("node_modules/.bin", name);

const projects = [repository, ...workspace().map(({ folder }) => folder)]
  .filter((folder) => existsSync(join(folder, "tsconfig.json")))
  .map((folder) => folder.slice(repository.length + 1) || ".");

/** What changesets would release. */
interface Release {
  readonly name: string;
  readonly type: "major" | "minor" | "patch" | "none";
  readonly newVersion: string;
}

let files: string[];
beforeAll(async () => {
  files = await trackedFiles();
});

test("biome has nothing to say", async () => {
  const { status, output } = await tryRun(bin("biome"), ["check", "--colors=off"], here);
  expect(output).toMatch(/^Checked \d+ files in \S+ No fixes applied\.$/m);
  expect(output).not.toMatch(/^Found /m);
  expect(status).toBe(0);
});

test.each(projects)("the types of %s are right", async (project) => {
  expect(await tryRun(bin("tsc"), ["-p", project, "--noEmit"], here)).toMatchObject({
    status: 0,
    output: "",
  });
});

test("every package that has TypeScript has a tsconfig.json", () => {
  const without = workspace().filter(({ folder }) => {
    const sources = `${folder.slice(repository.length + 1)}/src/`;
    const isTypeScript = files.some((path) => path.startsWith(sources) && path.endsWith(".ts"));
    return isTypeScript && !existsSync(join(folder, "tsconfig.json"));
  });
  expect(without.map(({ manifest }) => manifest.name)).toEqual([]);
});

test("pnpm check finds every generated file as it would be generated", async () => {
  const { status, output } = await tryRun("pnpm", ["check"], here);
  expect(output).toMatch(/^0 files written, 0 removed, \d+ unchanged/m);
  expect(status).toBe(0);
});

test("every package is in turbo's graph", async () => {
  const planned = await plannedBuilds(repository);
  const names = workspace().map(({ manifest }) => manifest.name);
  expect(planned.map((task) => task.package).sort()).toEqual(names.sort());
});

describeWith("go", "actionlint", () => {
  test("has nothing to say of the workflows", async () => {
    expect(await actionlint(repository)).toBe("");
  });
});

test("one change to one contract package gives all of them the same new version", async () => {
  const copy = await repositoryCopy();
  const git = (...args: string[]): Promise<string> =>
    run("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], {
      cwd: copy,
    });
  for (const path of files.filter((one) => /^\.changeset\/.*\.md$/.test(one)))
    rmSync(join(copy, path));
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--message=All");
  put(copy, { ".changeset/test.md": '---\n"@org/error-codes": minor\n---\n\nAdd a code.\n' });
  await run(bin("changeset"), ["status", "--output=status.json"], { cwd: copy });
  const { releases } = JSON.parse(readFileSync(join(copy, "status.json"), "utf8"));
  const released = (releases as Release[]).filter(({ type }) => type !== "none");
  const contract = workspace().filter(({ manifest: { name } }) =>
    /^@org\/error-(?!codegen$)/.test(name),
  );
  expect(released.map(({ name }) => name).sort()).toEqual(
    contract.map(({ manifest }) => manifest.name).sort(),
  );
  expect(new Set(released.map(({ newVersion }) => newVersion)).size).toBe(1);
});

describe("no file in the repository", () => {
  /** Every line of every file that a pattern matches, with its place. */
  const matches = (pattern: RegExp): string[] =>
    files.flatMap((path) =>
      readFileSync(inRepository(path), "utf8")
        .split("\n")
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line}`] : [])),
    );

  test("names the host of a package registry", async () => {
    const { host } = new URL(await run("npm", ["config", "get", "registry"], here));
    const escaped = host.replaceAll(".", "\\.");
    const words = "registry|npmjs|yarnpkg|jsr|artifactory|nexus|verdaccio|jfrog|pkgs";
    expect(matches(new RegExp(`${escaped}|//[\\w.-]*(${words})\\.[\\w.]+`))).toEqual([]);
  });

  test("has a path of the machine that it was written on", () => {
    const folders = ["work", "home", "Users", "root", "tmp", "mnt"].join("|");
    const own = [repository, homedir()].map((path) => path.replaceAll(/[.+]/g, "\\$&")).join("|");
    expect(matches(new RegExp(`(^|[^\\w.}-])/(${folders})/|(^|[^\\w.}-])(${own})/`))).toEqual([]);
  });

  test("is a lock file of another package manager", () => {
    const others = ["package-lock.json", "yarn.lock", "bun.lock", "npm-shrinkwrap.json"];
    expect(files.filter((path) => others.some((other) => path.endsWith(other)))).toEqual([]);
    expect(readdirSync(repository)).toContain("pnpm-lock.yaml");
  });
});
