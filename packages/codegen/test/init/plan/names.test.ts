import { expect, test } from "vitest";
import { answersFrom } from "../../../src/init/answers.ts";
import { find } from "../../../src/init/found/index.ts";
import { plan } from "../../../src/init/plan.ts";
import { setUp } from "../../../src/init/set-up.ts";
import { emptyFolder } from "../../folder.ts";
import { planned, targetsOf } from "../planned.ts";

const pom = (artifact: string): string =>
  `<project><groupId>com.acme</groupId><artifactId>${artifact}</artifactId></project>`;

const poetry = '[tool.poetry]\nname = "shop"\n[tool.poetry.dependencies]\nflask = "^3"\n';

test("names that are given win, and parts go to the languages that have them", () => {
  const made = planned(
    {},
    {
      targets: ["typescript", "python", "rust", "java"],
      names: { java: "org.shop.faults", python: "shop-faults" },
      parts: ["hono", "flask", "reqwest", "spring"],
    },
  );
  expect(targetsOf(made)).toEqual([
    'typescript: { out: packages/typescript/src, package: "@acme/errors", with: [hono] }',
    "python: { out: packages/python/src/shop_faults, package: shop-faults, with: [flask] }",
    "rust: { out: packages/rust/src, package: acme-errors, with: [reqwest] }",
    "java: { out: packages/java/src/main/java, package: org.shop.faults, with: [spring] }",
  ]);
  expect(made.textOf("packages/java/pom.xml")).toContain("<groupId>org.shop</groupId>");
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["a Python project", { "pyproject.toml": '[project]\nname = "boxoffice"\n' }, "Boxoffice"],
  ["one of Poetry", { "pyproject.toml": '[tool.poetry]\nname = "boxoffice"\n' }, "Boxoffice"],
  ["a crate", { "Cargo.toml": '[package]\nname = "box_office"\n' }, "Box_office"],
  ["a workspace of crates", { "Cargo.toml": '[workspace]\nmembers = ["a"]\n' }, "Acme"],
  ["a Maven project", { "pom.xml": pom("boxoffice") }, "Boxoffice"],
  ["a parent", { "pom.xml": pom("boxoffice-parent") }, "Boxoffice"],
  ["what cannot be a name", { "pom.xml": pom("a:b") }, "Acme"],
  [
    "the application of npm first",
    { "package.json": '{ "name": "shop" }', "pyproject.toml": '[project]\nname = "tools"\n' },
    "Shop",
  ],
])("errors are named after %s", (_, files, name) => {
  expect(planned(files).answers.name).toBe(name);
});

test("the owner of the repository comes before the name of an application", () => {
  const files = { "pyproject.toml": '[project]\nname = "boxoffice"\n' };
  const remote = { host: "github.com", path: "cinema/boxoffice", prefix: "" };
  expect(planned(files, {}, { remote }).answers.name).toBe("Cinema");
});

test.each<[string, Readonly<Record<string, string>>, string[], string[]]>([
  ["pyproject.toml", { "pyproject.toml": poetry }, ["python"], ["flask"]],
  ["requirements.txt", { "requirements.txt": "-r base.txt\nFlask==3\n" }, ["python"], ["flask"]],
  ["setup.py", { "setup.py": "" }, ["python"], []],
  ["build.gradle.kts", { "build.gradle.kts": "" }, ["java"], []],
])("%s says which language and which frameworks are there", (_, files, targets, parts) => {
  const { answers } = planned(files);
  expect(answers).toMatchObject({ targets: [...targets, "markdown"], parts });
});

test.each([
  ["Ünïted Parcels & Co.", "united-parcels-co-errors", "com.unitedparcelsco.errors"],
  ["1337", "errors-1337", "com._1337.errors"],
])("packages of %s have names that their languages take", (name, python, java) => {
  const made = planned({}, { name, targets: ["python", "java"] });
  expect(targetsOf(made)[0]).toContain(`package: ${python} }`);
  expect(targetsOf(made)[1]).toContain(`package: ${java} }`);
});

test.each(["1337", "'Acme'", "& Acme", "Acme - Shop", "Public"])(
  "a catalogue of %s has no problem",
  async (name) => {
    const folder = emptyFolder();
    const found = { ...find(folder), folder: "acme" };
    const made = plan(answersFrom({ name, targets: ["java", "rust"] }, found), found);
    const done = await setUp(made, folder, "check");
    expect(done.problems?.map(({ message }) => message)).toBeUndefined();
  },
);
