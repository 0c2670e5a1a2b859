import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

const init = (folder: string, ...args: readonly string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["init", ...args]);

test("without a terminal it asks nothing, and what it lays down has no problem", async () => {
  const folder = emptyFolder();
  const { status, stdout, stderr } = await init(folder, "--name", "Acme");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("Acme errors: 8 codes in errors/catalog.yaml");
  expect(stdout).toContain("\nNext:\n  npx --yes pnpm@");
  expect(stdout).toContain("are yours: generate names each line whose code is gone.");
  const checked = await outcomeOf(folder, ["check"]);
  expect(checked.stdout).toContain(" files are up to date ");
  const linted = await outcomeOf(folder, ["lint"]);
  expect(linted.stdout).toBe("Acme errors: no problems in 8 codes and 8 statuses\n");
  expect([checked.status, linted.status]).toEqual([0, 0]);
});

test("it names what it made up, for the owner to settle, and pages that nothing publishes", async () => {
  const made = await init(emptyFolder(), "--name", "Acme", "--targets", "go", "--dry-run");
  expect(made.stdout).toContain(`
Settle before the first release:
  the address of the pages, https://acme.example/errors/, which is an example: docs in errors/catalog.yaml
  the path of the Go module, example.com/acme/errors/packages/go/errorcodes: importPath in error-codegen.yaml, and go.mod
  who publishes the pages: nothing here does, and @org/error-site makes a site of them

`);
  const docs = ["--docs", "https://docs.acme.com/errors/"];
  const given = await init(emptyFolder(), "--targets", "typescript", "--dry-run", ...docs);
  const bare = await init(
    emptyFolder(),
    "--targets",
    "typescript",
    "--dry-run",
    "--docs",
    "https://docs.acme.com/errors",
  );
  expect(bare.stdout).toContain("with pages at https://docs.acme.com/errors/\n");
  expect(given.stdout).not.toMatch(/the address of the pages|the path of the Go module/);
});

test("it says below what to run next that the Node which runs is too old for some of it", async () => {
  const running = Object.getOwnPropertyDescriptor(process.versions, "node") ?? {};
  Object.defineProperty(process.versions, "node", { ...running, value: "20.20.2" });
  try {
    const { stdout } = await init(emptyFolder(), "--targets", "typescript", "--dry-run");
    expect(stdout).toMatch(
      /\n {2}npx \S+ \S+ test\nThis is Node 20\.20\.2, which is too old for the tests of TypeScript \(.*\.\n\n/,
    );
  } finally {
    Object.defineProperty(process.versions, "node", running);
  }
  const { stdout } = await init(emptyFolder(), "--targets", "typescript", "--dry-run");
  expect(stdout).not.toContain("This is Node");
});

test("a dry run lists what a run writes, and writes nothing", async () => {
  const folder = emptyFolder();
  const dry = await init(
    folder,
    "--dry-run",
    "--format",
    "json",
    "--name",
    "Acme",
    "--targets",
    "go,openapi",
  );
  expect(filesIn(folder)).toEqual({});
  const done = await init(folder, "--format", "json", "--name", "Acme", "--targets", "go,openapi");
  const would = JSON.parse(dry.stdout);
  const did = JSON.parse(done.stdout);
  expect(would).toEqual({ ...did, written: false });
  expect(did.written).toBe(true);
  expect([...did.files, ...did.generated].sort()).toEqual(Object.keys(filesIn(folder)).sort());
});

test("a dry run says what to do next, as a run does", async () => {
  const folder = emptyFolder();
  const dry = await init(folder, "--dry-run", "--name", "Acme");
  const done = await init(folder, "--name", "Acme");
  expect(dry.stdout).toMatch(
    /\nNext:\n.*\n\nThen edit errors\/catalog\.yaml, and run: npx --yes pnpm@\S+ generate\nServices see a change of the TypeScript package once it is built again\.\nThe READMEs of packages show a code, /s,
  );
  const facts = /^This would write (\d+ files), and generate (\d+ more):$/m;
  expect(dry.stdout.replace(facts, "$1 written, and $2 generated:")).toBe(done.stdout);
});

test("without a package no README is spoken of, and what to run next waits for lines that are missing", async () => {
  const folder = emptyFolder();
  fill(folder, { "package.json": '{ "name": "shop" }' });
  const pages = (await init(folder, "--targets", "markdown", "--dry-run")).stdout;
  expect(pages).toContain("\nNext:\n");
  expect(pages).not.toContain("README");
  expect((await init(folder, "--targets", "typescript")).stdout).toMatch(
    /\nAdd to package.json:\n {2}"workspaces": .*\nNext, once the lines above are added:\n/s,
  );
});

test("codes of other files make the catalogue, and its README shows one of them", async () => {
  const folder = emptyFolder();
  fill(folder, {
    "codes.csv":
      "code,message,status\norder_late,The order is late,409\norder_gone,The order is gone,410\n",
  });
  const { status, stdout } = await init(folder, "--name", "Acme", "--from", "codes.csv");
  expect(status).toBe(0);
  expect(stdout).toContain("codes.csv:1");
  expect(stdout).toContain("Acme errors: 2 codes in errors/catalog.yaml");
  const files = filesIn(folder);
  expect(files["errors/catalog.yaml"]).toContain("The order is late");
  expect(files["packages/typescript/README.md"]).toContain("ErrorCode.Order");
  expect((await outcomeOf(folder, ["check"])).status).toBe(0);
  expect((await init(emptyFolder(), "--from", "codes.csv")).stdout).toContain(
    "codes.csv does not exist.",
  );
});

test("of what other files say otherwise, the first few are shown, and all of it with --all", async () => {
  const codes = Array.from({ length: 30 }, (_, index) => `late_${index}`);
  const folder = emptyFolder();
  fill(folder, {
    "a.csv": `code,message\n${codes.map((code) => `${code},It is late\n`).join("")}`,
    "b.csv": `code,message\n${codes.map((code) => `${code},It was late\n`).join("")}`,
  });
  const shown = async (...options: string[]): Promise<string> =>
    (await init(folder, "--from", "a.csv,b.csv", "--dry-run", ...options)).stdout;
  const conflicts = (text: string): number => text.match(/ conflict \(warning\) /g)?.length ?? 0;
  const some = await shown();
  expect(conflicts(some)).toBe(5);
  expect(some).toContain(
    "30 warnings to read: the catalogue lacks what they name. The first 5 of each rule are shown;",
  );
  expect(conflicts(await shown("--all"))).toBe(30);
});

test("files in the way are named, all of them, and nothing is written", async () => {
  const folder = emptyFolder();
  const mine = {
    "errors/messages.yaml": "mine\n",
    "docs/errors": "mine\n",
    "turbo.json": "{}\n",
  };
  fill(folder, mine);
  const { status, stdout } = await init(folder);
  expect(status).toBe(1);
  expect(stdout).toBe(`turbo.json:1:1  own-file  turbo.json exists already.
docs/errors:1:1  own-file  docs/errors exists already.
errors/messages.yaml:1:1  own-file  errors/messages.yaml exists already.
  fix: Move what is in the way elsewhere, then run it again.

3 errors
`);
  expect(filesIn(folder)).toEqual(mine);
});

test("a file among those that would be generated is in the way", async () => {
  const folder = emptyFolder();
  const mine = { "packages/typescript/src/index.ts": "mine\n" };
  fill(folder, mine);
  const { status, stdout } = await init(folder);
  expect(status).toBe(1);
  expect(stdout).toContain("packages/typescript/src/index.ts is in a folder for generated files");
  expect(filesIn(folder)).toEqual(mine);
});

test("what would be read with the catalogue is in the way, and nothing is written", async () => {
  const folder = emptyFolder();
  const mine = {
    "errors/catalog.lock.json": "{}\n",
    "errors/locales/de.yml": "sold: weg\n",
    "errors/messages.yaml": "sold: gone\n",
  };
  fill(folder, mine);
  const { status, stdout } = await init(folder);
  expect(status).toBe(1);
  for (const path of Object.keys(mine)) expect(stdout).toContain(`${path} exists already.\n`);
  expect(filesIn(folder)).toEqual(mine);
});

test("the files of an existing repository stay as they are", async () => {
  const folder = emptyFolder();
  const mine = {
    "package.json": '{ "name": "shop", "dependencies": { "express": "5" } }',
    ".gitattributes": "* text=auto",
    "README.md": "# Shop\n",
    "src/index.ts": "export {};\n",
  };
  fill(folder, mine);
  const { status, stdout } = await init(folder);
  expect(status).toBe(0);
  expect(filesIn(folder)).toMatchObject(mine);
  expect(stdout).toContain('\nAdd to package.json:\n  "workspaces": ["packages/*"]\n');
});

test("a crate is told which line declares the module, and which crates it lacks", async () => {
  const folder = emptyFolder();
  fill(folder, { "Cargo.toml": '[package]\nname = "shop"\n\n[dependencies]\n', "src/lib.rs": "" });
  const { stdout } = await init(folder);
  expect(stdout).toContain(`
Add to src/lib.rs:
  pub mod errors;

Add to [dependencies] in Cargo.toml:
  httpdate = "1.0.3"
  serde = { version = "1.0.200", features = ["derive"] }
  serde_json = { version = "1.0.100", features = ["float_roundtrip"] }
`);
  expect((await outcomeOf(folder, ["check"])).stdout).toContain("lacks the crate httpdate");
});

test.each([
  [
    ["--targets", "typescrip"],
    "--targets: There is no target typescrip. Did you mean typescript? Targets are typescript, go, ",
  ],
  [["--targets", ","], "--targets: No target is named. "],
  [
    ["--with", "expres"],
    "--with: There is no part expres. Did you mean express? Parts are express, ",
  ],
  [
    ["--targets", "typescript", "--with", "express,flask"],
    "--with: flask is for python. Add python to --targets, or leave flask out.",
  ],
  [["--package", "go"], "--package: go names no package. Write one as python=acme-errors."],
  [["--package", "ruby=a"], "--package: There is no target ruby. "],
  [
    ["--package", "golang=example.com/errors,pyton=a"],
    "--package: There is no target golang. Did you mean go? There is no target pyton. Did you mean python? Targets are typescript, ",
  ],
  [["--package", "markdown=a"], "--package: markdown has no package."],
  [
    ["--targets", "go", "--package", "go=example.com/a,go=example.com/b"],
    "--package: go has two names.",
  ],
  [
    ["--targets", "typescript", "--package", "go=example.com/acme/errorcodes"],
    "--package: example.com/acme/errorcodes is for go. Add go to --targets.",
  ],
  [["--with", "fastapi"], "--with: There is no part fastapi. Did you mean starlette? Parts are "],
  [["--name", "公司"], "--name: The name 公司 has no letter a to z and no digit"],
  [["--name", 'A"B'], '--name: The name A"B has other characters than letters'],
  [
    ["--targets", "golang,pyton"],
    "--targets: There is no target golang. Did you mean go? There is no target pyton. Did you mean python? ",
  ],
  [
    ["--targets", "ts", "--docs", "a", "--package", "python=../x,java=com.new.errors"],
    `--targets: There is no target ts. Did you mean typescript? Targets are typescript, go, python, rust, java, json-schema, openapi, markdown.
error-codegen: --docs: a is not the address of pages. Write one such as https://docs.example.com/errors/
error-codegen: --package: ../x is not a valid name of a Python package. Write one such as acme-errors. com.new.errors has new in it, which no package can be called. Write one such as com.acme.errorcodes.
`,
  ],
  [["--package", "typescript=../x"], "--package: ../x is not a valid name of an npm package."],
  [
    ["--targets", "go", "--name", "Con"],
    "--package: example.com/con/errors/packages/go/errorcodes has a device of Windows in it, which no folder can be called. Write one whose last element",
  ],
  [["--from", " ,"], "--from: No file is named."],
  [
    ["--targets", "rust", "--packages", "node_modules"],
    `rust would own node_modules/rust/src, which is in node_modules. Use another folder with --packages.
error-codegen: The tests of rust would own `,
  ],
  [
    ["--docs", "docs.example.com/errors"],
    "--docs: docs.example.com/errors is not the address of pages. Did you mean https://docs.example.com/errors? Write one such as ",
  ],
  [["--packages", "../out"], "--packages: ../out is not a folder below this one."],
  [["--name"], "--name needs a value."],
  [["here"], "init takes options only, not here. See "],
])("%j is wrong use", async (args, message) => {
  const folder = emptyFolder();
  const { status, stderr } = await init(folder, ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(`error-codegen: ${message}`);
  expect(filesIn(folder)).toEqual({});
});

describe("a catalogue that is there", () => {
  const mine = {
    "errors/catalog.yaml": `name: shop
title: Shop errors
docs: https://docs.shop.example/
wire: { format: flat }
codes: { sold: It is sold }
`,
    "errors/locales/de.yaml": "codes: { sold: Es ist verkauft }\n",
  };

  test("stays, and packages are made of it", async () => {
    const folder = emptyFolder();
    fill(folder, mine);
    const { status, stdout } = await init(folder);
    expect(status).toBe(0);
    expect(stdout).toContain(
      "Shop errors: 1 code in errors/catalog.yaml, with pages at https://docs.shop.example/\n",
    );
    expect(stdout).not.toContain("  errors/catalog.yaml\n");
    const files = filesIn(folder);
    expect(files).toMatchObject(mine);
    expect(files["packages/typescript/package.json"]).toContain('"@shop/errors"');
    expect(files["packages/typescript/README.md"]).toContain("ErrorCode.Sold");
    expect((await outcomeOf(folder, ["check"])).status).toBe(0);
  });

  test("is the only one, and says itself where its pages are", async () => {
    const folder = emptyFolder();
    fill(folder, { ...mine, "codes.csv": "code,meaning\nlate,It is late\n" });
    expect((await init(folder, "--from", "codes.csv")).stdout).toContain(
      "errors/catalog.yaml exists already.\n",
    );
    expect((await init(folder, "--docs", "https://a.example")).stderr).toBe(
      "error-codegen: --docs: errors/catalog.yaml has docs: https://docs.shop.example/ already. Change it there.\n",
    );
  });

  test("is shown with its problems, and nothing is written", async () => {
    const folder = emptyFolder();
    const broken = { "errors/catalog.yaml": "name: shop\n" };
    fill(folder, broken);
    const { status, stdout } = await init(folder);
    expect(status).toBe(1);
    expect(stdout).toContain("errors/catalog.yaml:1:1  shape  The catalogue");
    expect(filesIn(folder)).toEqual(broken);
  });
});

test("a licence that is there is copied to each package", async () => {
  const folder = emptyFolder();
  fill(folder, { LICENSE: "MIT License\n", ".gitignore": "x\n", "README.md": "# Errors\n" });
  await init(folder, "--targets", "typescript,python");
  const files = filesIn(folder);
  expect(files["packages/python/LICENSE"]).toBe("MIT License\n");
  expect(files["packages/python/pyproject.toml"]).toContain('\nlicense = "MIT"\n');
  expect([files[".gitignore"], files["README.md"]]).toEqual(["x\n", "# Errors\n"]);
  expect(readFileSync(join(folder, "packages/typescript/package.json"), "utf8")).toContain('"MIT"');
});

test("a list of files may end with a comma, and names at least one", async () => {
  const folder = emptyFolder();
  fill(folder, { "codes.csv": "code,meaning\norder_closed,The order is closed\n" });
  const taken = await init(folder, "--from", "codes.csv,", "--dry-run");
  expect(taken.stdout).toContain(" errors: 1 code in errors/catalog.yaml");
  const none = await init(folder, "--from", ",");
  expect(none).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("--from: No file is named."),
  });
});
