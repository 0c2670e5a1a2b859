import { beforeEach, describe, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
});

const init = (...args: readonly string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["init", ...args]);

const first = ["--name", "Acme", "--targets", "typescript,python", "--with", "express"];

const codes = "code,meaning\norder_late,The order is late\n";

/** What kinds of folders have before anything is set up. */
const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "an empty folder": {},
  "an npm application": { "package.json": '{ "name": "@shop/api", "license": "ISC" }' },
  "a Go module": { "go.mod": "module github.com/acme/shop\n" },
  "a crate": { "Cargo.toml": '[package]\nname = "shop"\n', "src/lib.rs": "" },
  "a Cargo workspace": { "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\n' },
  "a Maven project": {
    "pom.xml": "<project><groupId>com.acme</groupId><artifactId>shop</artifactId></project>",
  },
  "a catalogue": {
    "errors/catalog.yaml":
      "name: shop\ntitle: Errors\ndocs: https://docs.example.com/\nwire: { format: flat }\ncodes: { sold: It is sold }\n",
  },
};

const all = "typescript,go,python,rust,java,json-schema,openapi,markdown";

const every = [
  ...["--name", "Acme & Co.", "--targets", all, "--packages", "libs", "--license", "MIT"],
  ...["--with", "hono,flask,axum,spring", "--package", "typescript=@a/b,go=example.com/c/d"],
];

describe.each(Object.entries(folders))("in %s", (_, files) => {
  test.each([
    ["no option", []],
    ["one option", ["--name", "Acme"]],
    ["every option", every],
  ])("%s again changes nothing", async (__, given) => {
    fill(folder, files);
    expect(await init(...given)).toMatchObject({ status: 0 });
    const before = filesIn(folder);
    expect(await init(...given)).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^This folder is set up already: error-codegen\.yaml is there\./,
      ),
      stderr: "",
    });
    expect(filesIn(folder)).toEqual(before);
  });
});

test("a target that is there and not asked for again is no difference", async () => {
  await init(...first);
  expect(await init("--targets", "python", "--package", "python=acme-errors")).toMatchObject({
    status: 0,
  });
});

test("for machines, a second run says that it wrote nothing", async () => {
  await init();
  expect(JSON.parse((await init("--format", "json")).stdout)).toMatchObject({
    written: false,
    files: [],
  });
});

test.each([
  [
    ["--name", "Other"],
    [
      "errors/catalog.yaml:6:8  set-up-already  The title is Acme errors, not Other errors as --name says.",
      "  fix: Write title: Other errors, then run: npx --yes pnpm@",
      "error-codegen.yaml:7:56  set-up-already  typescript has package: @acme/errors, not @other/errors as --name says.",
      "error-codegen.yaml:8:60  set-up-already  python has package: acme-errors, not other-errors as --name says.",
      "3 errors",
    ],
  ],
  [
    ["--docs", "https://docs.acme.com/"],
    [
      "errors/catalog.yaml:9:7  set-up-already  The pages are at https://acme.example/errors/, not at https://docs.acme.com/ as --docs says.",
      "1 error",
    ],
  ],
  [
    ["--packages", "libs"],
    [
      "typescript has out: packages/typescript/src, which is not below libs as --packages says.",
      "python has out: packages/python/src/acme_errors, which is not below libs as --packages says.",
    ],
  ],
  [
    ["--package", "python=shop-errors,go=example.com/a/b"],
    [
      "error-codegen.yaml:6:1  set-up-already  The config has no target go, which --package asks for.\n",
      "  fix: Name go in --targets, too.",
      "python has package: acme-errors, not shop-errors as --package says.",
      "  fix: Write package: shop-errors, and the same in its manifest, then run: ",
    ],
  ],
  [
    ["--with", "flask,axum"],
    [
      "The config has no target rust, which --with asks for.",
      "  fix: Name rust in --targets, too.",
      "1 error",
    ],
  ],
  [
    ["--license", "MIT"],
    [
      "packages/python/pyproject.toml has no licence, and --license says MIT.",
      "packages/typescript/package.json has no licence, and --license says MIT.",
    ],
  ],
  [
    ["--from", "codes.csv"],
    ["set-up-already  The catalogue lacks order_late, which the files of --from have.", "add CODE"],
  ],
] as const)("%j on a second run is named, with its place", async (args, facts) => {
  fill(folder, { "codes.csv": codes });
  await init(...first);
  const before = filesIn(folder);
  const { status, stdout, stderr } = await init(...args);
  for (const fact of facts) expect(stdout).toContain(fact);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(filesIn(folder)).toEqual(before);
});

test("a package whose scope is there is named after nobody, and its README says whose errors they are", async () => {
  const scoped = { "package.json": '{ "name": "@shop/api" }' };
  fill(folder, { ...scoped, ...folders["a catalogue"] });
  const args = ["--targets", "typescript", "--name"];
  await init(...args, "Acme");
  expect(await init(...args, "Acme")).toMatchObject({ status: 0 });
  const { status, stdout } = await init(...args, "Acm");
  expect(status).toBe(1);
  expect(stdout).toContain("The title is Errors, not Acm errors as --name says.\n");
});

test("another licence is named where a manifest has it", async () => {
  await init("--name", "Acme", "--targets", all, "--license", "MIT");
  const { stdout } = await init("--license", "Apache-2.0", "--all");
  for (const place of [
    "typescript/package.json:5:3",
    "python/pyproject.toml:",
    "rust/Cargo.toml:",
    "java/pom.xml:",
  ])
    expect(stdout).toContain(`packages/${place}`);
  expect(stdout).toContain("The licence is MIT, not Apache-2.0 as --license says.");
});

test("codes that are there already are no difference", async () => {
  fill(folder, { "codes.csv": codes });
  const args = ["--name", "Acme", "--from", "codes.csv"];
  await init(...args);
  expect(await init(...args)).toMatchObject({ status: 0 });
});

test("an option that cannot be used is wrong use on a second run, too", async () => {
  await init();
  expect(await init("--targets", "pyton")).toMatchObject({ status: 2 });
});

test("a config and a catalogue with faults show these", async () => {
  await init();
  fill(folder, { "errors/catalog.yaml": "name: shop\n" });
  expect((await init("--name", "Acme")).stdout).toContain("errors/catalog.yaml:1:1  shape  ");
  fill(folder, { "error-codegen.yaml": "catalog: errors\n" });
  expect((await init("--name", "Acme")).stdout).toContain("error-codegen.yaml:1:1  config  ");
});
