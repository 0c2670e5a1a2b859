import { expect, test } from "vitest";
import { isLicense, licenseFault } from "../../src/init/license.ts";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

test.each([
  "MIT",
  "GPL-3.0",
  "MIT OR Apache-2.0",
  "Apache-2.0 WITH LLVM-exception",
  "MIT AND (ISC OR BSD-2-Clause)",
  "LicenseRef-Acme",
  "UNLICENSED",
  "SEE LICENSE IN LICENSE.md",
])("%s names a licence", (id) => {
  expect([isLicense(id), licenseFault(id)]).toEqual([true, undefined]);
});

test.each([
  ["mit", "MIT"],
  ["MTI", "MIT"],
  ["Apache 2", "Apache-2.0"],
  ["Apahce-2.0", "Apache-2.0"],
  ["mit or apache2", "MIT OR Apache-2.0"],
  ["MIT/Apache-2.0", "MIT OR Apache-2.0"],
  ["MIT and (isc OR BSD2)", "MIT AND (ISC OR BSD-2-Clause)"],
  ["MIT OR", "MIT"],
  ["(MIT", "MIT"],
  ["unlicensed", "UNLICENSED"],
  ["Proprietary", "UNLICENSED"],
])("%s is none, and %s was meant", (id, meant) => {
  expect(licenseFault(id)).toMatch(
    `${id} is not an SPDX licence expression. Did you mean ${meant}? `,
  );
  expect(licenseFault(meant)).toBeUndefined();
});

test.each(["my own", "Commercial terms", "Apache-2.0 WITH foo"])(
  "%j is none, and nothing is near",
  (id) => {
    expect(licenseFault(id)).toContain(
      `${id} is not an SPDX licence expression. Write one of https://`,
    );
  },
);

test("an empty text is none", () => {
  expect(licenseFault(" ")).toMatch(/^An empty text is not an SPDX licence expression\. Write /);
});

test("a word that is not a licence is refused, and nothing is written", async () => {
  const folder = emptyFolder();
  const { status, stderr } = await outcomeOf(folder, ["init", "--license", "banana"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error-codegen: --license: banana is not an SPDX licence expression\. /);
  expect(filesIn(folder)).toEqual({});
});

test("a manifest without a licence that can be used is named as the reason", async () => {
  const said = async (license: object): Promise<string> => {
    const folder = emptyFolder();
    fill(folder, { "package.json": JSON.stringify(license) });
    return (await outcomeOf(folder, ["init", "--dry-run"])).stdout;
  };
  const add = "Before you publish, add LICENSE and name it in each manifest.\n";
  expect(await said({})).toContain(`\nNo licence was found. ${add}`);
  expect(await said({ license: "Proprietary" })).toMatch(
    /\nProprietary is not an SPDX licence expression\. Did you mean UNLICENSED\? .* Before you publish, add/,
  );
  expect(await said({ license: "ISC" })).not.toContain(add);
});

test("what only npm takes is only in its manifests", async () => {
  const folder = emptyFolder();
  fill(folder, { "package.json": '{ "license": "UNLICENSED" }' });
  await outcomeOf(folder, ["init", "--name", "Acme", "--targets", "typescript,python,rust,java"]);
  const files = filesIn(folder);
  const { license } = JSON.parse(files["packages/errors/package.json"] ?? "");
  expect(license).toBe("UNLICENSED");
  const others = ["python/pyproject.toml", "rust/Cargo.toml", "java/pom.xml"];
  for (const path of others)
    expect(files[`packages/errors-${path}`], path).not.toMatch(/UNLICENSED|license =|<license/);
});

test("the text of a licence that is only named is the owner's, and is copied to each package once it is there", async () => {
  const args = ["--name", "Acme", "--targets", "typescript,rust", "--license"];
  const said = async (id: string, files: Record<string, string> = {}): Promise<string> => {
    const folder = emptyFolder();
    fill(folder, files);
    return (await outcomeOf(folder, ["init", ...args, id])).stdout;
  };
  const unsettled =
    "  the text of the licence, MIT, with whose copyright it is: LICENSE here, and in packages/typescript and packages/rust\n";
  const text = { LICENSE: "MIT License\n\nCopyright (c) Acme Ltd\n" };
  expect(await said("MIT")).toContain(unsettled);
  expect(await said("UNLICENSED")).not.toContain("LICENSE here");
  const copied = await said("MIT", text);
  expect(copied).not.toContain("LICENSE here");
  expect(copied).toContain("\n  packages/rust/LICENSE\n");
});
