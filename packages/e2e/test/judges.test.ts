import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isContent, judges, type PlacedJudge } from "../../../scripts/judges.ts";
import { repositoryCopy, trackedFiles } from "../src/copy.ts";
import { workspace } from "../src/packages.ts";
import { inRepository, put, repository } from "../src/places.ts";
import { run, tryRun } from "../src/run.ts";
import { describeWith } from "../src/toolchains.ts";
import { plannedBuilds } from "../src/turbo.ts";

const here = { cwd: repository };
const bin = (name: string): string => inRepository("node_modules/.bin", name);

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

/** A judge has nothing to say. */
function isJudged(judge: PlacedJudge): void {
  test("is content", async () => {
    const [command, ...args] = judge.command;
    const ended = await tryRun(command, args, {
      cwd: inRepository(judge.folder ?? "."),
      env: { PATH: `${inRepository("node_modules/.bin")}${delimiter}${process.env.PATH}` },
      minutes: 15,
    });
    expect(isContent(judge, ended), ended.output).toBe(true);
  });
}

describe.each(judges)("$name", (judge) => {
  if (judge.toolchain) describeWith(judge.toolchain, "with its toolchain", () => isJudged(judge));
  else isJudged(judge);
});

test("every package that has TypeScript has a tsconfig.json", () => {
  const without = workspace().filter(({ folder }) => {
    const sources = `${folder.slice(repository.length + 1)}/src/`;
    const isTypeScript = files.some((path) => path.startsWith(sources) && path.endsWith(".ts"));
    return isTypeScript && !existsSync(join(folder, "tsconfig.json"));
  });
  expect(without.map(({ manifest }) => manifest.name)).toEqual([]);
});

test("every package is in turbo's graph", async () => {
  const planned = await plannedBuilds(repository);
  const names = workspace().map(({ manifest }) => manifest.name);
  expect(planned.map((task) => task.package).sort()).toEqual(names.sort());
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
    /^@org\/error-(?!(?:codegen|site)$)/.test(name),
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
