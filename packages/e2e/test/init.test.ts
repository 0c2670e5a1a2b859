import { readdirSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { programs } from "../src/initialised/programs.ts";
import { repositories } from "../src/initialised/repositories.ts";
import { serve, understood } from "../src/initialised/served.ts";
import { install, pack } from "../src/pack.ts";
import { publishable } from "../src/packages.ts";
import { foreignFolder, put } from "../src/places.ts";
import { run, tryRun } from "../src/run.ts";
import { faultsOf } from "../src/workflows.ts";

/** The generator as it is published: its command, and its tarball. */
let command: string;
let tarball: string;

beforeAll(async () => {
  const folder = foreignFolder();
  put(folder, { "package.json": { private: true } });
  const codegen = publishable().filter(({ manifest }) => manifest.name === "@org/error-codegen");
  const packed = await pack(codegen, folder);
  await install(packed, folder);
  command = join(folder, "node_modules/.bin/error-codegen");
  tarball = packed[0]?.tarball ?? "";
});

/** Every file below a folder: path to text. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

describe("an empty folder, for every target", () => {
  const languages = Object.values(programs);
  const targets = [...Object.keys(programs), "json-schema", "openapi", "markdown"];
  let folder: string;

  // The tests of the TypeScript package need a Node that runs TypeScript, as this one does.
  const env = { PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
  const pnpm = (...args: readonly string[]): Promise<string> =>
    run("pnpm", args, { cwd: folder, env, minutes: 15 });

  beforeAll(async () => {
    folder = foreignFolder();
    await run("git", ["init", "--quiet"], { cwd: folder });
    const args = ["--name", "Acme", "--targets", targets.join(), "--with", "express,hono,flask"];
    await run(command, ["init", ...args], { cwd: folder });
    // No registry has the version that is tested.
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    manifest.devDependencies["@org/error-codegen"] = `file:${tarball}`;
    put(folder, { "package.json": manifest });
    await pnpm("install");
    await pnpm("build");
  });

  test("lints, is up to date, and a second run changes nothing", async () => {
    expect(await pnpm("--silent", "lint")).toBe(
      "Acme errors: no problems in 8 codes and 8 statuses\n",
    );
    expect(await pnpm("--silent", "check")).toMatch(/^0 files written, 0 removed, /);
    expect(await run(command, ["init"], { cwd: folder })).toMatch(
      /^This folder is set up already: /,
    );
  });

  test("passes the tests of its packages", async () => {
    await pnpm("test");
  });

  test("can be published", async () => {
    const { status, output } = await tryRun(
      "pnpm",
      ["--recursive", "publish", "--dry-run", "--no-git-checks"],
      { cwd: folder },
    );
    expect(status, output).toBe(0);
    for (const name of ["errors", "error-schema", "error-openapi"])
      expect(output).toContain(`@acme/${name}@0.0.0`);
  });

  test("has workflows without a fault", () => {
    const at = join(folder, ".github/workflows");
    for (const name of readdirSync(at))
      expect([name, faultsOf(readFileSync(join(at, name), "utf8"))]).toEqual([name, []]);
  });

  test("has services that raise, and clients that understand, in each language", async () => {
    for (const { path, text } of languages) put(folder, { [path]: text });
    const copy = ["dependency:copy-dependencies", "-DoutputDirectory=target/lib"];
    await run("mvn", ["--quiet", "--batch-mode", ...copy], { cwd: join(folder, "packages/java") });
    await using services = new AsyncDisposableStack();
    const urls: string[] = [];
    for (const program of languages) urls.push(services.use(await serve(program, folder)).url);
    for (const client of languages) {
      const said = await understood(client, folder, urls);
      const expected = "true 404 correctable https://acme.example/errors/codes/not-found/";
      expect([client.path, said]).toEqual([client.path, urls.map(() => expected)]);
    }
  });
});

describe("a repository that is there stays as it is", () => {
  test.each(Object.entries(repositories))("%s", async (_, files) => {
    const folder = foreignFolder();
    put(folder, files);
    const before = filesIn(folder);
    const { written, generated } = JSON.parse(
      await run(command, ["init", "--json"], { cwd: folder }),
    );
    const after = filesIn(folder);
    expect(written).toBe(true);
    expect(generated.length).toBeGreaterThan(10);
    for (const [path, text] of Object.entries(before))
      expect([path, after[path]]).toEqual([path, text]);
  });
});
