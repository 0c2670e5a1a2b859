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
