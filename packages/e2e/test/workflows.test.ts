import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { inRepository, repository } from "../src/places.ts";
import { tool } from "../src/python.ts";
import { describeWith } from "../src/toolchains.ts";
import { faultsOf } from "../src/workflows.ts";

const folder = ".github/workflows";
const workflows = globSync(`${folder}/*.yml`, { cwd: repository }).sort();
const read = (path: string): string => readFileSync(inRepository(path), "utf8");

const expression = (text: string): string => `$\{{ ${text} }}`;

test.each(workflows)("%s has no fault", (path) => {
  expect(faultsOf(read(path))).toEqual([]);
});

describe("a workflow is refused", () => {
  const whole = read(`${folder}/release.yml`);

  test.each([
    ["with an action by its tag", /@[0-9a-f]{40} # v[\d.]+/, "@v4", "is not pinned by commit"],
    ["with a commit that names no version", / # v[\d.]+/, "", "is not pinned by commit"],
    ["with rights for all jobs", "permissions: {}", "permissions: read-all", "every job rights"],
    [
      "with a job without rights of its own",
      /\n {4}permissions:\n {6}contents: read\n/,
      "\n",
      "prepare: has no permissions of its own",
    ],
    [
      "with a right that nothing needs",
      "contents: read",
      "packages: write",
      "has the right packages",
    ],
    [
      "that builds with a right to write",
      "contents: read",
      "contents: write",
      "prepare: builds or installs with a right to write",
    ],
    [
      "that builds in the presence of a secret",
      "- id: release\n",
      `- id: release\n        env: { A: "${expression("secrets.A")}" }\n`,
      "prepare: builds or installs in the presence of a secret",
    ],
    [
      "that publishes with a right to push",
      "contents: read\n      id-token",
      "contents: write\n      id-token",
      "publish: can both publish and push",
    ],
    [
      "that keeps a token in the checkout",
      /\n +persist-credentials: false/,
      "",
      "prepare: leaves a token in the checkout",
    ],
    ["that restores a cache", /\n +package-manager-cache: false/, "", "prepare: restores a cache"],
    [
      "with text of others in a command",
      "publish:all --pack",
      `echo ${expression("github.head_ref")}`,
      "pack: has an expression in a command",
    ],
    [
      "that runs forks with secrets",
      "on:\n  push:",
      "on:\n  pull_request_target:",
      "pull_request_target runs with secrets",
    ],
  ])("%s", (_, from, to, fault) => {
    const changed = whole.replace(from, () => to);
    expect(changed).not.toBe(whole);
    expect(faultsOf(changed).join("\n")).toContain(fault);
  });
});

test("nothing is published before the clients of all generators have read our errors", () => {
  const { publish, clients } = parse(read(`${folder}/release.yml`)).jobs;
  expect(publish.needs).toContain("clients");
  const commands = clients.steps.flatMap(({ run }: { run?: string }) => run ?? []);
  expect(commands).toContain("npx --yes pnpm@12.21.0 clients --check");
});

test("no step of CI depends on the name of a branch", () => {
  expect(read(`${folder}/ci.yml`)).not.toContain("head_ref");
});

test("what a job that publishes runs imports nothing but Node's own modules and files beside it", () => {
  const open = ["scripts/publish.ts"];
  const seen = new Set(open);
  for (const path of open)
    for (const [, isType, from = ""] of read(path).matchAll(
      /^(?:import|export) (type )?[^;]*from "(.+)";/gm,
    )) {
      if (isType || from.startsWith("node:")) continue;
      expect(from, path).toMatch(/^\.\.?\//);
      const next = new URL(from, `file:///${path}`).pathname.slice(1);
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  expect(seen.size).toBeGreaterThan(8);
});

test("builds see no credentials of those who publish", () => {
  const { globalPassThroughEnv } = JSON.parse(read("turbo.json"));
  const credentials = [
    ...[
      "CARGO_REGISTRY_TOKEN",
      "CARGO_REGISTRIES_LOOPBACK_TOKEN",
      "MAVEN_USERNAME",
      "MAVEN_PASSWORD",
    ],
    ...[
      "TWINE_USERNAME",
      "TWINE_PASSWORD",
      "NPM_TOKEN",
      "NODE_AUTH_TOKEN",
      "GH_TOKEN",
      "GITHUB_TOKEN",
    ],
    ...["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_RUNTIME_TOKEN", "GOAUTH"],
  ];
  const matches = (pattern: string, name: string): boolean =>
    new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name);
  for (const name of credentials)
    expect(
      globalPassThroughEnv.filter((pattern: string) => matches(pattern, name)),
      name,
    ).toEqual([]);
});

test("the job that publishes installs the twine that the package is developed with, by digest", () => {
  const versions = (name: string): string[] =>
    [...read(`packages/python/${name}`).matchAll(/^([\w.-]+)==([\w.]+)/gm)].map(
      ([, one = "", version]) => `${one.toLowerCase().replaceAll(/[._]/g, "-")} ${version}`,
    );
  const published = versions("requirements-publish.txt");
  expect(published.some((one) => one.startsWith("twine "))).toBe(true);
  expect(versions("requirements-dev.txt")).toEqual(expect.arrayContaining(published));
  const text = read("packages/python/requirements-publish.txt");
  expect(text.match(/^[\w.-]+==\S+ \\\n {4}--hash=sha256:/gm)?.length).toBe(published.length);
});

describeWith("python", "zizmor", () => {
  test("has nothing to say of the workflows", async () => {
    const options = ["--offline", "--no-progress", "--persona=auditor", "--min-severity=low"];
    const { status, output } = await tool("zizmor", [...options, folder], repository);
    expect(output).toContain("No findings to report.");
    expect(status).toBe(0);
  });
});
