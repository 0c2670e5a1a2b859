import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { answersFrom } from "../../../src/init/answers.ts";
import { find } from "../../../src/init/found/index.ts";
import { plan } from "../../../src/init/plan.ts";
import type { Addition } from "../../../src/init/project.ts";
import { emptyFolder, fill } from "../../folder.ts";
import { type Planned, planned } from "../planned.ts";

const languages = ["typescript", "go", "python", "rust", "java", "openapi"] as const;

/** The folder of each package. */
const foldersOf = ({ paths }: Pick<Planned, "paths">): string[] =>
  paths
    .filter((path) => /README\.md$/.test(path))
    .map((path) => path.replace("/README.md", ""))
    .sort();

/** The lines that files of the owner lack, but those for git and pytest. `npm.test.ts` and `python.test.ts` hold the rest. */
const linesFor = ({ additions }: { additions: readonly Addition[] }): [string, string][] =>
  additions
    .filter(({ file, isAdvice }) => !isAdvice && !file.startsWith(".git"))
    .filter(({ lines }) => !lines.some((line) => line.includes("pytest")))
    .map(({ file, lines }) => [file, lines.join()]);

const parent = (...modules: readonly string[]): string =>
  `<project><groupId>com.acme</groupId><artifactId>shop-parent</artifactId><version>2</version><packaging>pom</packaging><modules>${modules.map((one) => `<module>${one}</module>`).join("")}</modules></project>`;

const pnpm = (folder: string): Record<string, string> => ({
  "package.json": '{ "name": "@acme/root" }',
  "pnpm-workspace.yaml": `packages: [${folder}/*]\n`,
});

/** A repository of a company, whose languages each have their own workspace. */
const company = {
  ...pnpm("web"),
  "go.work": "go 1.24\n\nuse (\n\t./services/orders // the first\n\t./services/carts\n)\n",
  "pyproject.toml": '[tool.uv.workspace]\nmembers = ["python/*"]\n',
  "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\n',
  "pom.xml": parent("apps/shop", "libs/money"),
};

test("each language's package is beside the others of that language", () => {
  const made = planned(company, { targets: languages });
  expect(foldersOf(made)).toEqual([
    "crates/errors",
    "libs/errors",
    "python/errors",
    "services/errors",
    "web/error-openapi",
    "web/errors",
  ]);
  expect(linesFor(made)).toEqual([
    ["go.work", "use ./services/errors"],
    ["pom.xml", "<module>libs/errors</module>"],
  ]);
  expect(made.textOf("libs/errors/pom.xml")).toContain(
    "    <version>2</version>\n    <relativePath>../../pom.xml</relativePath>\n  </parent>\n",
  );
  expect(made.textOf("services/errors/go.mod")).toContain(
    "module example.com/acme/errors/services/errors\n",
  );
});

test("a folder that is asked for has all packages, and every workspace hears of its member", () => {
  const made = planned(company, { targets: languages, packages: "errors-in/all" });
  expect(foldersOf(made)).toEqual([
    "errors-in/all/error-openapi",
    "errors-in/all/errors",
    "errors-in/all/errors-go",
    "errors-in/all/errors-java",
    "errors-in/all/errors-python",
    "errors-in/all/errors-rust",
  ]);
  expect(linesFor(made)).toEqual([
    ["go.work", "use ./errors-in/all/errors-go"],
    ["pyproject.toml", '"errors-in/all/errors-python",'],
    ["Cargo.toml", '"errors-in/all/errors-rust",'],
    ["pom.xml", "<module>errors-in/all/errors-java</module>"],
    ["pnpm-workspace.yaml", "  - errors-in/all/*"],
  ]);
});

test("a language that is not there goes to the folder of libraries, if one takes any package", () => {
  const targets = ["typescript", "rust"] as const;
  expect(foldersOf(planned(pnpm("web"), { targets }))).toEqual([
    "packages/errors-rust",
    "web/errors",
  ]);
  expect(foldersOf(planned(pnpm("libs"), { targets }))).toEqual([
    "libs/errors",
    "libs/errors-rust",
  ]);
});

test("packages of several languages in one folder have names of their own", () => {
  const mixed = { ...pnpm("libs"), "Cargo.toml": '[workspace]\nmembers = ["libs/*"]\n' };
  expect(foldersOf(planned(mixed, { targets: ["typescript", "rust"] }))).toEqual([
    "libs/errors",
    "libs/errors-rust",
  ]);
});

test.each<[string, string[], string]>([
  ["in one folder", ["modules/a", "modules/b"], "modules/errors"],
  ["in several folders", ["services/a", "apps/b"], "errors-java"],
  ["outside", ["../a"], "errors-java"],
])("a parent of Maven with modules %s gets another one", (_, modules, folder) => {
  expect(foldersOf(planned({ "pom.xml": parent(...modules) }))).toEqual([folder]);
});

/** The plan for a repository with these files below its top. */
function plannedBelow(files: Record<string, string>): ReturnType<typeof planned> {
  const folder = emptyFolder();
  fill(folder, files);
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  const found = find(folder);
  const answers = answersFrom({ name: "Acme" }, found);
  const made = plan(answers, found);
  const textOf = (path: string): string =>
    made.files.find((file) => file.path === path)?.text ?? `there is no ${path}`;
  return { ...made, answers, paths: made.files.map(({ path }) => path).sort(), textOf };
}

test("a workspace in a folder below is joined, and its language is there", () => {
  const made = plannedBelow({
    ...pnpm("web"),
    "backend/Cargo.toml": '[workspace]\nmembers = ["crates/money"]\n',
    "backend/crates/money/Cargo.toml": '[package]\nname = "money"\n',
    "jvm/pom.xml": parent("shop"),
    "jvm/shop/pom.xml": parent("deeper"),
  });
  expect(made.answers.targets).toEqual(["typescript", "rust", "java", "markdown"]);
  expect(foldersOf(made)).toEqual(["backend/crates/errors", "jvm/errors", "web/errors"]);
  expect(linesFor(made)).toEqual([
    ["backend/Cargo.toml", '"crates/errors",'],
    ["jvm/pom.xml", "<module>errors</module>"],
  ]);
  expect(made.textOf("jvm/errors/pom.xml")).not.toContain("relativePath");
});

test("none of two workspaces of a language is joined", () => {
  const workspace = '[workspace]\nmembers = ["crates/*"]\n';
  const made = plannedBelow({ "a/Cargo.toml": workspace, "b/Cargo.toml": workspace });
  expect(made.answers.targets).toEqual(["typescript", "markdown"]);
  expect(foldersOf(made)).toContain("packages/typescript");
});

test("a workspace without other members is not joined", () => {
  const made = plannedBelow({
    "core/Cargo.toml": '[package]\nname = "core"\n',
    "core/fuzz/Cargo.toml": '[package]\nname = "fuzz"\n\n[workspace]\nmembers = ["."]\n',
    "parent/pom.xml": parent(),
  });
  expect(made.answers.targets).toEqual(["typescript", "markdown"]);
});

test("a project of the language at the top comes before workspaces below it", () => {
  const made = plannedBelow({
    "Cargo.toml": '[package]\nname = "shop"\n',
    "src/lib.rs": "",
    "tools/Cargo.toml": '[workspace]\nmembers = ["*"]\n',
  });
  expect(made.textOf("error-codegen.yaml")).toContain("rust: { out: src/errors,");
});
