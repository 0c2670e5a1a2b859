import { beforeEach, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
});

const run = async (...args: string[]): Promise<string> => (await outcomeOf(folder, args)).stdout;

/** What a run says of READMEs: the places and the facts. */
const said = (output: string): string[] =>
  Array.from(
    output.matchAll(/^(\S+) {2}readme \(warning\) {2}(.*)$/gm),
    ([, at, fact]) => `${at} ${fact}`,
  );

test("the READMEs that init lays down show codes that exist, until one is removed", async () => {
  const targets = "typescript,go,python,rust,java";
  await run("init", "--name", "Acme", "--targets", targets);
  expect(said(await run("check"))).toEqual([]);
  const { "errors/catalog.yaml": catalog = "" } = filesIn(folder);
  const without = catalog.replace(/ {2}not_found:\n(?: {4}.*\n)+/, "");
  expect(without).not.toBe(catalog);
  fill(folder, { "errors/catalog.yaml": without });
  const facts = [
    "packages/go/README.md:13:45 packages/go/README.md shows errorcodes.CodeNotFound, which does not exist, on lines 13 and 22.",
    "packages/java/README.md:19:23 packages/java/README.md shows ErrorCode.NOT_FOUND, which does not exist, on lines 19 and 29.",
    "packages/python/README.md:14:16 packages/python/README.md shows ErrorCode.NOT_FOUND, which does not exist, on lines 14 and 25.",
    "packages/rust/README.md:15:23 packages/rust/README.md shows ErrorCode::NOT_FOUND, which does not exist, on lines 15 and 26.",
    "packages/typescript/README.md:14:20 packages/typescript/README.md shows ErrorCode.NotFound, which does not exist, on lines 14 and 23.",
  ];
  for (const command of ["generate", "check"]) {
    const output = await run(command);
    expect(said(output).sort()).toEqual(facts);
    expect(output).toContain("fix: Show one that does, such as ErrorCode.Conflict.\n");
  }
});

const config = (line: string): string => `catalog: errors.yaml\ntargets:\n  ${line}\n`;

const catalog =
  "name: shop\ntitle: Shop\ndocs: https://shop.example/\nwire: { format: flat }\ncodes: { sold: It is sold }\n";

test.each([
  [
    "a name of another package",
    "`connect.CodeNotFound`, `MyErrorCode.Gone` and `my.ErrorCode.Gone`",
  ],
  ["a function of the runtime", "`errorcodes.CodeOf(err)`, `errorcodes.Code`"],
  ["a file and a member that no code has", "`ErrorCode.java`, `ErrorCode.of`"],
])("%s is not a code", async (_, readme) => {
  for (const line of [
    "go: { out: errorcodes, importPath: shop.example/errorcodes }",
    "go: { out: errorcodes }",
    "typescript: { out: src/errors }",
  ]) {
    fill(folder, {
      "errors.yaml": catalog,
      "error-codegen.yaml": config(line),
      "README.md": readme,
    });
    expect([line, said(await run("generate"))]).toEqual([line, []]);
  }
});

test("a README is that of the package, or else the one above it; each name is named once, with its lines", async () => {
  fill(folder, {
    "errors.yaml": catalog,
    "error-codegen.yaml": config("typescript: { out: packages/ts/src }"),
    "README.md": "\n`ErrorCode.Sold`, ErrorCode.Gone, ErrorCode.Gone\nErrorCode.Gone\n",
  });
  expect(said(await run("generate"))).toEqual([
    "README.md:2:19 README.md shows ErrorCode.Gone, which does not exist, on lines 2 and 3.",
  ]);
  fill(folder, { "packages/ts/README.md": "Errors\n" });
  expect(said(await run("generate"))).toEqual([]);
});

test("what replaces a retired code is suggested for it, and never a deprecated code", async () => {
  const deprecated = "able: { meaning: It is able, deprecated: { reason: Nobody is } }";
  fill(folder, {
    "errors.yaml": catalog
      .replace(/codes: .*\n/, `codes: { ${deprecated}, sold: It is sold }\n`)
      .concat(
        "retired: { gone: { reason: Said twice, replacedBy: sold }, left: Nobody sends it }\n",
      ),
    "error-codegen.yaml": config("typescript: { out: src/errors }"),
    "README.md": "ErrorCode.Gone, ErrorCode.Left and ErrorCode.Lost\n",
  });
  const fixes = (await run("generate")).match(/(?<=fix: ).*/g);
  expect(fixes).toEqual([
    "Show what replaces it: ErrorCode.Sold.",
    "Delete it: the code is retired, and nothing replaces it.",
    "Show one that does, such as ErrorCode.Sold.",
  ]);
});
