import { expect, test } from "vitest";
import { planned } from "../planned.ts";

test("a workflow runs the generator that is a dependency, whatever installs it", () => {
  const lints = (manager: string): string | undefined =>
    /run: (.+) lint /.exec(
      planned({ "package.json": JSON.stringify({ packageManager: manager }) }).textOf(
        ".github/workflows/errors.yml",
      ),
    )?.[1];
  expect(lints("npm@11.0.0")).toBe("npx @org/error-codegen");
  expect(lints("yarn@4.1.0")).toBe("corepack yarn run error-codegen");
});

test("workflows are for GitHub, at the top of a repository", () => {
  const workflow = ".github/workflows/errors.yml";
  const gitlab = { host: "gitlab.com", path: "acme/shop", prefix: "" };
  expect(planned({}, {}, { remote: gitlab }).paths).not.toContain(workflow);
  expect(planned({}, {}, { isTop: false }).paths).not.toContain(workflow);
  expect(planned({}).paths).toContain(workflow);
});

test("what is released and published is the main branch of the repository", () => {
  const branchesOf = (branch?: string): string[] => {
    const more = branch === undefined ? {} : { branch };
    const { textOf } = planned({}, { targets: ["typescript"], site: true }, more);
    const branches = ["release", "pages"].map(
      (name) => /branches: (.*)/.exec(textOf(`.github/workflows/${name}.yml`))?.[1] ?? "",
    );
    return [...branches, JSON.parse(textOf(".changeset/config.json")).baseBranch];
  };
  expect(branchesOf()).toEqual(["[main]", "[main]", "main"]);
  expect(branchesOf("master")).toEqual(["[master]", "[master]", "master"]);
  expect(branchesOf("a,b#1")).toEqual(['["a,b#1"]', '["a,b#1"]', "a,b#1"]);
});

test("a workflow holds changesets to what changes need, where packages are released with them", () => {
  const checks = ({ textOf }: ReturnType<typeof planned>): string[] =>
    [
      ...textOf(".github/workflows/errors.yml").matchAll(/exec error-codegen (\S+)( --check)?/g),
    ].map(([, name = "", check = ""]) => name + check);
  expect(checks(planned({}))).toEqual(["lint", "check", "diff --check"]);
  expect(checks(planned({}, { targets: ["markdown"] }))).toEqual(["lint", "check"]);
  const theirs = planned({ "package.json": '{ "packageManager": "pnpm@11.0.0" }' });
  expect(checks(theirs)).toEqual(["lint", "check"]);
});
