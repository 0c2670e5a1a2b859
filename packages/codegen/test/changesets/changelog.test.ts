import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import own from "../../package.json" with { type: "json" };
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { planned } from "../init/planned.ts";

const changeset = join(import.meta.dirname, "../../../../node_modules/.bin/changeset");

let folder: string;

/** The config that `init` lays down, whose changelog is taken from the sources of this package, with more to release. */
function settings(...also: readonly string[]): string {
  const text = planned({}, { targets: ["typescript"] }).textOf(".changeset/config.json");
  const source = own.exports["./changelog"].source;
  const changelog = join(import.meta.dirname, "../..", source);
  const laid = JSON.parse(text);
  return JSON.stringify({
    ...laid,
    changelog: laid.changelog.replace("@org/error-codegen/changelog", changelog),
    ignore: [...laid.ignore, ...also.map((name) => `!${name}`)],
  });
}

/** What changesets writes of a version. */
function released(name: string): string {
  execFileSync(changeset, ["version"], { cwd: folder, stdio: "ignore" });
  return filesIn(folder)[`packages/${name}/CHANGELOG.md`] ?? `${name} has no changelog`;
}

beforeEach(() => {
  folder = emptyFolder();
  const shop = { name: "shop", version: "1.0.0", dependencies: { "@acme/errors": "workspace:*" } };
  fill(folder, {
    "package.json": JSON.stringify({ name: "acme", private: true, workspaces: ["packages/*"] }),
    "package-lock.json": "{}",
    "packages/errors/package.json": JSON.stringify({ name: "@acme/errors", version: "1.0.0" }),
    "packages/shop/package.json": JSON.stringify(shop),
    ".changeset/config.json": settings(),
    ".changeset/gone.md": `---
"@acme/errors": major
---

- **Breaking:** old is retired.
- new is new.

approve: code-retired old: Nobody met it.
`,
  });
});

test("changesets tells why a release breaks, in a sentence of the changelog", () => {
  expect(released("errors")).toBe(`# @acme/errors

## 2.0.0

### Major Changes

- **Breaking:** old is retired.
- new is new.
- Why \`code-retired old\`: Nobody met it.
`);
});

test("a package that only gets new dependencies names them, if it is released", () => {
  fill(folder, { ".changeset/config.json": settings("shop") });
  expect(released("shop")).toBe(`# shop

## 1.0.1

### Patch Changes

- Updated dependencies
  - @acme/errors@2.0.0
`);
});

test("a service of the workspace is as it was after a release of the errors", () => {
  const before = filesIn(folder)["packages/shop/package.json"];
  expect(released("shop")).toBe("shop has no changelog");
  expect(filesIn(folder)["packages/shop/package.json"]).toBe(before);
  expect(filesIn(folder)["packages/errors/package.json"]).toContain('"2.0.0"');
});
