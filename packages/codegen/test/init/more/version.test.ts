import { beforeEach, expect, test } from "vitest";
import { outcomeOf } from "../../command.ts";
import { emptyFolder, filesIn, fill } from "../../folder.ts";

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
});

const run = (...args: readonly string[]): ReturnType<typeof outcomeOf> => outcomeOf(folder, args);
const init = (...args: readonly string[]): ReturnType<typeof outcomeOf> => run("init", ...args);

/** Gives all packages a version, as a release does. */
async function release(version: string): Promise<void> {
  const manifests = Object.entries(filesIn(folder)).filter(([path]) =>
    /^packages\/.*\/package\.json$/.test(path),
  );
  const stamped = manifests.map(([path, text]) => [path, text.replace(/0\.\d\.0/, version)]);
  fill(folder, Object.fromEntries(stamped));
  expect(await run("stamp", version)).toMatchObject({ status: 0 });
}

/** What has a version of its own in an empty folder and in a project. */
const targets = "typescript,python,rust,java";

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["an empty folder", {}, "go"],
  ["an empty folder", {}, "python"],
  ["a project", { "pyproject.toml": '[project]\nname = "shop"\nversion = "7.0.0"\n' }, "java"],
])("in %s, packages that come later have the version of those that are there", async (...given) => {
  const [, files, first] = given;
  fill(folder, files);
  await init("--name", "Acme", "--targets", first);
  await release("0.3.0");
  expect(await init("--targets", targets)).toMatchObject({ status: 0, stderr: "" });
  expect(await run("stamp", "0.3.0", "--check")).toMatchObject({ status: 0 });
  const all = Object.entries(filesIn(folder)).filter(([path]) => path.startsWith("packages/"));
  expect(all.filter(([, text]) => /version.*0\.0\.0/.test(text)).map(([path]) => path)).toEqual([]);
});

test("a release does not count as an edit, and a package that lags behind changes nothing", async () => {
  await init("--name", "Acme", "--targets", targets);
  await release("0.3.0");
  const path = "packages/rust/Cargo.toml";
  fill(folder, { [path]: filesIn(folder)[path]?.replace("0.3.0", "0.0.0") ?? "" });
  const { stdout } = await init("--targets", "go", "--with", "hono,flask,spring");
  expect(stdout).not.toContain("Add to ");
  expect(filesIn(folder)["packages/go/package.json"]).toContain('"version": "0.3.0"');
  expect(filesIn(folder)["packages/python/pyproject.toml"]).toContain('version = "0.3.0"');
});

test("where no package has a version, the last release does", async () => {
  await init("--name", "Acme", "--targets", "markdown");
  expect(await run("freeze", "0.4.0")).toMatchObject({ status: 0 });
  await init("--targets", "python");
  expect(filesIn(folder)["packages/python/pyproject.toml"]).toContain('version = "0.4.0"');
});
