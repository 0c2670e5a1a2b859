import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Checkout, checkout } from "../../src/checkout.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { type NpmRegistry, startNpmRegistry } from "../../src/registries/npm.ts";
import { type Ended, tryRun } from "../../src/run.ts";

const storage = foreignFolder();
let registry: NpmRegistry;
let repository: Checkout;
/** How two releases end that start at once, and what the work tree is then. */
let both: readonly Written[];
let whole: string;
let writes: readonly string[];

/** How a release ended, and the paths that it wrote to, one after the other. */
interface Written extends Ended {
  readonly writes: readonly string[];
}

/** Makes a release on a disk that is full from a write on, or never. */
async function releaseOnDisk(fullAt?: number): Promise<Written> {
  const log = join(foreignFolder(), "writes");
  writeFileSync(log, "");
  const filled = `--import=${pathToFileURL(inRepository("packages/e2e/src/full-disk.ts"))}`;
  const env = { ...repository.env, NODE_OPTIONS: filled, WRITES: log, FULL_AT: `${fullAt ?? ""}` };
  const surroundings = { cwd: repository.folder, env };
  const ended = await tryRun("pnpm", ["release", "--write"], surroundings);
  return { ...ended, writes: readFileSync(log, "utf8").trimEnd().split("\n") };
}

/** What the work tree would be as a commit. */
async function tree(): Promise<string> {
  await repository.git("add", "--all");
  return repository.git("write-tree");
}

/** The commit that everything started from, and nothing put aside. */
async function startAgain(): Promise<void> {
  await repository.git("reset", "--quiet", "--hard");
  await repository.git("clean", "--quiet", "--force", "-d");
  await repository.git("stash", "clear");
}

beforeAll(async () => {
  registry = await startNpmRegistry({ folder: storage, refused: "@org/error-docs" });
  repository = await checkout({ npm: registry });
  both = await Promise.all([releaseOnDisk(), releaseOnDisk()]);
  const made = both.find(({ status }) => status === 0);
  if (!made)
    throw new Error(`No release was made:\n${both.map(({ output }) => output).join("\n")}`);
  writes = made.writes;
  whole = await tree();
  await startAgain();
});
afterAll(() => registry.stop());

test("two releases at once make one, and the other says so", () => {
  expect(both.map(({ status }) => status).sort()).toEqual([0, 1]);
  const [refused] = both.filter(({ status }) => status === 1);
  expect(refused?.output).toMatch(
    /^release: (another release is running|the work tree has other changes)/m,
  );
});

describe("a release that finds the disk full, again and again, says so and loses nothing", () => {
  test.each<[string, () => number]>([
    ["at its marker", () => 1],
    ["at the name of its marker", () => 2],
    ["at the first version", () => 3],
    ["at a changelog", () => 1 + writes.findIndex((path) => path.endsWith("go/CHANGELOG.md"))],
    ["at the first stamp", () => 1 + writes.findIndex((path, at) => at > 1 && /^\d+$/.test(path))],
    ["among the sources", () => writes.length >> 1],
    ["at its last write", () => writes.length],
  ])("%s", async (_, at) => {
    const head = await repository.git("rev-parse", "HEAD");
    const full = await releaseOnDisk(at());
    expect(full.output).toContain("ENOSPC");
    expect(full.status).toBe(1);
    expect(await repository.git("rev-parse", "HEAD")).toBe(head);
    const marks = readdirSync(join(repository.folder, ".git")).filter((name) => /-\d+$/.test(name));
    expect(marks).toEqual([]);
  });
});

describe("a release that is then killed, again and again, and run once more", () => {
  test("ends as if nothing had happened", async () => {
    // What is left of a tree that git had only begun.
    const begun = join(repository.folder, ".git/error-catalogue-versions");
    await repository.git("worktree", "add", "--quiet", "--detach", "--lock", begun);
    rmSync(begun, { recursive: true });
    for (const step of [
      "versions and changelogs",
      "stamps of other ecosystems",
      "catalog.lock.json",
      "sources",
      "check",
    ])
      await repository.kill(["release", "--write"], `${step} …\n`);
    const { status, output } = await repository.pnpm("release", "--write");
    expect(status, output).toBe(0);
    expect(await tree()).toBe(whole);
  });

  test("and run once more, it finds nothing to do", async () => {
    await repository.commit("Release");
    const { output } = await repository.pnpm("release", "--write");
    expect(output).toContain("Nothing to release: there is no changeset.");
    expect(await repository.git("status", "--porcelain")).toBe("");
  });
});

test("a release does not start on top of other changes", async () => {
  const changeset = '---\n"@org/error-codes": patch\n---\n\nMend it.\n';
  await repository.git("switch", "--quiet", "--create", "other");
  put(repository.folder, { ".changeset/mend.md": changeset });
  const { status, output } = await repository.pnpm("release", "--write");
  expect(output).toContain("release: the work tree has other changes. Commit them first.");
  expect(status).toBe(1);
  await startAgain();
  await repository.git("switch", "--quiet", "main");
});

describe("publishing", () => {
  const publish = ["publish:all", "--publish"];
  const isThere = async (name: string): Promise<boolean> =>
    (await fetch(`${registry.url}${name}/0.1.0`)).ok;

  test("tells what it would do, and does nothing unless it is told to", async () => {
    const { output } = await repository.pnpm("publish:all");
    expect(output).toContain("would publish @org/error-codes@0.1.0\n");
    expect(output).toContain("would publish the tag packages/go/v0.1.0\n");
    expect(await isThere("@org/error-codes")).toBe(false);
  });

  test("is refused before anything is packed", async () => {
    const { status, output } = await repository.pnpm(...publish);
    expect(status).toBe(1);
    expect(output).toContain("publish: nothing is packed. Run: pnpm publish:all --pack\n");
  });

  test("is refused where a packed file was changed since", async () => {
    expect(await repository.pnpm("publish:all", "--pack")).toMatchObject({ status: 0 });
    const file = join(repository.folder, "dist/packed/npm/org-error-codes-0.1.0.tgz");
    const packed = readFileSync(file);
    appendFileSync(file, "!");
    const { status, output } = await repository.pnpm(...publish);
    expect(status).toBe(1);
    expect(output).toContain(
      "publish: dist/packed/npm/org-error-codes-0.1.0.tgz has changed since it was packed. ",
    );
    expect(await isThere("@org/error-codes")).toBe(false);
    writeFileSync(file, packed);
  });

  test("is refused where the version's tag is on something else", async () => {
    const other = await repository.git("commit-tree", "HEAD^{tree}", "-m", "Other");
    await repository.git("tag", "--force", "v0.1.0", other.trim());
    const { status, output } = await repository.pnpm(...publish);
    expect(status).toBe(1);
    expect(output).toContain(
      "publish: the tag v0.1.0: it is on a commit that is not an ancestor of this one. Release a new version.\n",
    );
    expect(await isThere("@org/error-codes")).toBe(false);
    await repository.git("tag", "--delete", "v0.1.0");
  });

  test("of the tags alone is refused while a package is not published", async () => {
    const { status, output } = await repository.pnpm(...publish, "--only", "tags");
    expect(status).toBe(1);
    expect(output).toContain(
      "publish: a tag announces that the rest is published. Not published: @org/",
    );
    expect(await repository.git("tag")).toBe("");
  });

  test("that is killed leaves whole packages", async () => {
    await repository.kill(publish, "@org/error-codegen@0.1.0 is published");
    expect(await isThere("@org/error-codegen")).toBe(true);
    expect(await isThere("@org/error-openapi")).toBe(false);
  });

  test("stops at the first failure, and says what is not published", async () => {
    const { status, output } = await repository.pnpm(...publish);
    expect(status).toBe(1);
    expect(output).toContain("@org/error-codegen@0.1.0 is already published\n");
    expect(output).toMatch(
      /^Not published: @org\/error-docs@0\.1\.0, @org\/error-codes@0\.1\.0, .*the tag v0\.1\.0, the tag packages\/go\/v0\.1\.0\. The rest is published\. Run this again\.$/m,
    );
    expect(await repository.git("tag")).toBe("");
  });

  test("that is run again publishes the rest without any dependency, and the tags last", async () => {
    await registry.stop();
    registry = await startNpmRegistry({ folder: storage, port: registry.port });
    const modules = join(repository.folder, "node_modules");
    const aside = join(foreignFolder(), "node_modules");
    renameSync(modules, aside);
    const script = join(repository.folder, "scripts/publish.ts");
    const surroundings = { cwd: repository.folder, env: registry.env };
    for (const only of ["packages", "tags"]) {
      const args = [script, "--publish", "--only", only];
      const { status, output } = await tryRun(process.execPath, args, surroundings);
      expect(status, output).toBe(0);
      const tags = only === "tags" ? "packages/go/v0.1.0\nv0.1.0\n" : "";
      expect(await repository.git("tag")).toBe(tags);
    }
    renameSync(aside, modules);
    for (const name of ["codegen", "conformance", "docs", "codes", "schema", "openapi"])
      expect(await isThere(`@org/error-${name}`), name).toBe(true);
  });

  test("is done with on later commits, too", async () => {
    put(repository.folder, { "NOTES.md": "Nothing that is released.\n" });
    await repository.commit("Note something");
    const { status, output } = await repository.pnpm(...publish);
    expect(status, output).toBe(0);
    expect(output).toContain("the tag v0.1.0 is already published\n");
    expect(output).not.toContain("is published");
  });
});
