import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

/** A repository with files of its own, and a Go module in `services/shop`. */
function repository(files: Record<string, string> = {}): { top: string; shop: string } {
  const top = emptyFolder();
  fill(top, { "services/shop/go.mod": "module github.com/acme/shop\n", ...files });
  execFileSync("git", ["init", "--quiet"], { cwd: top });
  return { top, shop: join(top, "services/shop") };
}

const init = (folder: string, ...args: readonly string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["init", ...args]);

/** The facts and the remedies of an output, and its status. */
const said = ({ status, stdout }: Awaited<ReturnType<typeof outcomeOf>>): unknown[] => [
  status,
  ...stdout.split("\n").filter((line) => /one-catalogue| fix: /.test(line)),
];

const another = "If another one is meant, run this again with --another. Otherwise";

test("below a config, the line that its targets lack is named, and makes the package", async () => {
  const { top, shop } = repository();
  await init(top, "--name", "Acme", "--targets", "typescript");
  const line =
    "go: { out: services/shop/errorcodes, importPath: github.com/acme/shop/errorcodes, tests: services/shop/internal/errorvectors }";
  expect(said(await init(shop))).toEqual([
    1,
    "../../error-codegen.yaml:6:1  one-catalogue  This repository has a catalogue already: ../../error-codegen.yaml generates from it.",
    `  fix: ${another} add to its targets ${line}, then run there: npx --yes pnpm@12.21.0 generate`,
  ]);
  expect(Object.keys(filesIn(shop))).toEqual(["go.mod"]);
  const config = filesIn(top)["error-codegen.yaml"] ?? "";
  fill(top, { "error-codegen.yaml": config.replace("targets:\n", `targets:\n  ${line}\n`) });
  expect((await outcomeOf(top, ["generate"])).status).toBe(0);
  expect((await outcomeOf(top, ["check"])).status).toBe(0);
  expect(Object.keys(filesIn(shop))).toContain("errorcodes/codes_gen.go");
  expect(said(await init(shop))[2]).toBe(`  fix: ${another} use the packages that it names.`);
});

test("beside a config, which generates nothing here, a target of it is used", async () => {
  const { top, shop } = repository();
  mkdirSync(join(top, "errs"));
  await init(join(top, "errs"), "--name", "Acme", "--targets", "typescript");
  expect(said(await init(shop, "--targets", "typescript,go,rust"))).toEqual([
    1,
    expect.stringContaining("already: ../../errs/error-codegen.yaml generates from it."),
    `  fix: ${another} add to its targets go and rust, and use what that generates.`,
  ]);
});

test("a catalogue without a config is named, with how to set it up", async () => {
  const { shop } = repository({ "errors/catalog.yaml": "" });
  expect(said(await init(shop))).toEqual([
    1,
    "../../errors/catalog.yaml:1:1  one-catalogue  This repository has a catalogue already: ../../errors/catalog.yaml.",
    `  fix: ${another} set that one up: cd ../.. && npx @org/error-codegen init`,
  ]);
});

test("one that cannot be read is named, too", async () => {
  const { shop } = repository({ "error-codegen.yaml": "targets: [\n" });
  expect(said(await init(shop))).toEqual([
    1,
    expect.stringContaining("../../error-codegen.yaml:1:1  one-catalogue"),
    expect.stringMatching(
      / add to its targets go: \{ .* \}, then run there: error-codegen generate$/,
    ),
  ]);
});

test("another one is set up if it is meant", async () => {
  const { shop } = repository({ "error-codegen.yaml": "targets: {}\n" });
  expect((await init(shop, "--another")).status).toBe(0);
  expect((await init(shop)).status).toBe(0);
});

test.each<[string, Record<string, string>]>([
  ["ignored by git", { ".gitignore": "old/\n", "old/error-codegen.yaml": "" }],
  ["in a dependency", { "node_modules/a/error-codegen.yaml": "" }],
])("what is %s is not looked at", async (_, files) => {
  expect((await init(repository(files).shop)).status).toBe(0);
});

test("what is in another repository below is not looked at", async () => {
  const { top, shop } = repository({ "vendor/error-codegen.yaml": "" });
  execFileSync("git", ["init", "--quiet"], { cwd: join(top, "vendor") });
  expect((await init(shop)).status).toBe(0);
});
