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
