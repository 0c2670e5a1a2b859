import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adopt } from "../src/initialised/adopt.ts";
import { type Runner, runJob } from "../src/initialised/jobs.ts";
import { type Program, programs } from "../src/initialised/programs.ts";
import {
  type Destinations,
  onLoopback,
  publishingTo,
  startDestinations,
} from "../src/initialised/registries.ts";
import { repositories } from "../src/initialised/repositories.ts";
import { serve, understood } from "../src/initialised/served.ts";
import { forJava } from "../src/jvm.ts";
import { packedAs, packedGenerator } from "../src/packed-generator.ts";
import { foreignFolder, put } from "../src/places.ts";
import { environment, tool } from "../src/python.ts";
import { run, tryRun } from "../src/run.ts";
import { faultsOf } from "../src/workflows.ts";

/** The generator as it is published: its command, and its tarball. */
let command: string;
let tarball: string;
/** The tarball of what makes sites. */
let siteTarball: string;

beforeAll(async () => {
  ({ command, tarball } = await packedGenerator());
  ({ tarball: siteTarball } = await packedAs("@org/error-site"));
});

/** The tests of the TypeScript package need a Node that runs TypeScript, as this one does. */
const path = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;

/**
 * What others have published is fetched and built once: npm asks for nothing that it has, and cargo has one folder. What
 * is built runs once, so nobody debugs it and nothing is optimised.
 */
const env = {
  ...forJava,
  CARGO_INCREMENTAL: "0",
  CARGO_PROFILE_DEV_DEBUG: "0",
  CARGO_TARGET_DIR: foreignFolder(),
  npm_config_audit: "false",
  npm_config_prefer_offline: "true",
  PATH: path,
};

/** Every file below a folder: path to text. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

describe("an empty folder, for every target", () => {
  const languages = Object.values<Program>(programs).map((one) => ({
    ...one,
    env: { ...env, ...one.env },
  }));
  const targets = [...Object.keys(programs), "json-schema", "openapi", "markdown"];
  let folder: string;
  let origin: string;
  let temporary: string;
  /** What is printed when the release is made, and once it is merged. */
  let prepared: string;
  let merged: string;

  const pnpm = (...args: readonly string[]): Promise<string> =>
    run("pnpm", args, { cwd: folder, env: { PATH: path }, minutes: 15 });
  const git = (...args: readonly string[]): Promise<string> => {
    const person = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    return run("git", [...person, ...args], { cwd: folder });
  };

  /** Runs a job of a workflow of the workspace; what it passes to other jobs is in a folder of the runner. */
  const job = (workflow: string, name: string, more: Partial<Runner> = {}): Promise<string> =>
    runJob(workflow, name, {
      cwd: folder,
      ...more,
      env: {
        ...env,
        PATH: [temporary, path].join(delimiter),
        RUNNER_TEMP: temporary,
        GITHUB_OUTPUT: join(temporary, "output"),
        GITHUB_REF_NAME: "main",
        BASE_REF: "main",
        ...more.env,
      },
    });

  const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");

  /** A member of the workspace that is not of the errors. */
  const service = {
    name: "shop",
    version: "1.4.0",
    private: true,
    dependencies: { "@acme/errors": "workspace:*" },
  };

  beforeAll(async () => {
    folder = foreignFolder();
    origin = foreignFolder();
    temporary = foreignFolder();
    await run("git", ["init", "--quiet", "--bare", "--initial-branch=main"], { cwd: origin });
    await git("init", "--quiet", "--initial-branch=main");
    await git("remote", "add", "origin", origin);
    const args = [
      "--name",
      "Acme",
      "--targets",
      targets.join(),
      "--with",
      "express,hono,flask",
      "--site",
    ];
    await run(command, ["init", ...args], { cwd: folder });
    // No registry has the version that is tested.
    const manifest = JSON.parse(textOf("package.json"));
    manifest.devDependencies["@org/error-codegen"] = `file:${tarball}`;
    manifest.devDependencies["@org/error-site"] = `file:${siteTarball}`;
    const workspace = `${textOf("pnpm-workspace.yaml")}overrides:\n  "@org/error-codegen": file:${tarball}\n`;
    put(folder, {
      "package.json": manifest,
      "packages/shop/package.json": service,
      "pnpm-workspace.yaml": workspace,
    });
    await pnpm("install");
    await git("add", "--all");
    await git("commit", "--quiet", "--message=Set up");
    await git("push", "--quiet", "origin", "main");
    // A runner has it; this one notes what it is called with, and knows of no pull request.
    const gh = '#!/bin/sh\necho "$@" >> "$RUNNER_TEMP/gh.log"\ntest "$2" != view\n';
    put(temporary, { gh });
    chmodSync(join(temporary, "gh"), 0o755);
    prepared = await job("release.yml", "prepare");
    await git("restore", "--staged", "--worktree", ".");
    await git("clean", "--quiet", "--force");
    await job("release.yml", "propose");
    await git("push", "--quiet", "origin", "HEAD:main");
    merged = await job("release.yml", "prepare");
    await job("release.yml", "pack");
  });

  test("makes its first release, which a pull request proposes", async () => {
    const manifests = targets
      .filter((name) => name !== "markdown")
      .map((name) => `${name}/package.json`);
    for (const path of [...manifests, "python/pyproject.toml", "rust/Cargo.toml", "java/pom.xml"])
      expect(textOf(`packages/${path}`).match(/\b0\.[01]\.0(?=[<"])/g), path).toEqual(["0.1.0"]);
    const lock = JSON.parse(textOf("errors/catalog.lock.json"));
    expect([lock.version, Object.keys(lock.codes).length]).toEqual(["0.1.0", 8]);
    expect(textOf("packages/go/CHANGELOG.md")).toContain("## 0.1.0");
    expect(prepared).toMatch(
      /^It promises pages at \S+, which is an example: no reader gets there\.$/m,
    );
    expect(merged).toContain("There is no changeset, so there is nothing to release.\n");
    expect(readFileSync(join(temporary, "output"), "utf8")).toBe("pending=true\npending=false\n");
    expect(readFileSync(join(temporary, "gh.log"), "utf8")).toMatch(
      /\npr create --head release\/next --base main --title Release the errors --body /,
    );
    expect(await git("log", "--format=%s %an", "-1", "origin/release/next")).toBe(
      "Release the errors release\n",
    );
  });

  test("leaves a service of the workspace as it is", () => {
    expect(JSON.parse(textOf("packages/shop/package.json"))).toEqual(service);
    expect(readdirSync(join(folder, "packages/shop"))).not.toContain("CHANGELOG.md");
  });

  test("passes the checks of its workflow, and a second run changes nothing", async () => {
    expect(await job("errors.yml", "errors")).toMatch(/^ *Tasks: +(\d+) successful, \1 total$/m);
    expect(await pnpm("--silent", "lint")).toBe(
      "Acme errors: no problems in 8 codes and 8 statuses\n",
    );
    expect(await pnpm("--silent", "check")).toMatch(/^\d+ files are up to date /);
    expect(await run(command, ["init"], { cwd: folder })).toMatch(
      /^This folder is set up already: /,
    );
    expect(await git("status", "--porcelain")).toBe("");
  });

  test("has a site, which a workflow builds with the page of each code", async () => {
    await job("pages.yml", "build");
    expect(existsSync(join(folder, "site/codes/not-found/index.html"))).toBe(true);
    expect(await git("status", "--porcelain")).toBe("");
  });

  test("is not released while its changesets promise too little, and nothing is written", async () => {
    const code = "  not_found:\n";
    const text = textOf("errors/catalog.yaml");
    expect(text).toContain(code);
    put(folder, {
      "errors/catalog.yaml": text.replace(code, `  brand_new: It is new\n${code}`),
      ".changeset/small.md": '---\n"@acme/errors": patch\n---\n\nA text.\n',
    });
    const before = filesIn(join(folder, "packages/typescript"));
    const script = join(folder, "scripts/release.mjs");
    const bin = [join(folder, "node_modules/.bin"), path].join(delimiter);
    const { status, output } = await tryRun("node", [script], { cwd: folder, env: { PATH: bin } });
    expect([status, output]).toEqual([1, expect.stringContaining("  promised-release  ")]);
    expect(output).not.toContain("    at ");
    expect(filesIn(join(folder, "packages/typescript"))).toEqual(before);
    await git("checkout", "--quiet", "errors");
    await git("clean", "--quiet", "--force", ".changeset");
  });

  test("tells in its changelogs why a release breaks", async () => {
    const text = textOf("errors/catalog.yaml");
    const [code = "?"] = /^ {2}conflict:\n(?: {4}.*\n)+/m.exec(text) ?? [];
    const retired = "retired:\n  conflict: { reason: Said too little }\n";
    const told = "- **Breaking:** conflict is retired.\n";
    const why =
      "approve: code-retired conflict: Nobody met it.\napprove: status-removed 409: Only it had it.\n";
    put(folder, {
      "errors/catalog.yaml": `${text.replace(code, "")}\n${retired}`,
      ".changeset/gone.md": `---\n"@acme/errors": minor\n---\n\n${told}\n${why}`,
    });
    await pnpm("release");
    expect(textOf("packages/typescript/CHANGELOG.md")).toContain(`## 0.2.0

### Minor Changes

${told}- Why \`code-retired conflict\`: Nobody met it.
- Why \`status-removed 409\`: Only it had it.
`);
    await git("checkout", "--quiet", ".");
    await git("clean", "--quiet", "--force");
  });

  describe("once the release is merged", () => {
    let to: Destinations;
    let checkout: string;

    beforeAll(async () => {
      to = await startDestinations();
      // A job that publishes builds nothing: it has the files of the repository, and what is packed.
      checkout = foreignFolder();
      symlinkSync(await environment(), join(temporary, "venv"));
      await run("git", ["clone", "--quiet", origin, checkout], { cwd: checkout });
      cpSync(join(folder, "dist"), join(checkout, "dist"), { recursive: true });
    });
    afterAll(() => Promise.all(Object.values(to).map((registry) => registry.stop())));

    test("each registry has its packages, and a second run publishes none", async () => {
      const runner = { cwd: checkout, env: publishingTo(to), change: onLoopback };
      await job("release.yml", "publish", runner);
      const textAt = async (url: string): Promise<string> => (await fetch(url)).text();
      for (const name of ["errors", "error-schema", "error-openapi"])
        expect(
          Object.keys(JSON.parse(await textAt(`${to.npm.url}@acme/${name}`)).versions),
        ).toEqual(["0.1.0"]);
      expect(await textAt(`${to.python.url}simple/acme-errors/`)).toContain(
        "acme_errors-0.1.0-py3-none-any.whl",
      );
      const index = `${to.rust.url}/index/ac/me/acme-errors`;
      const [crate, ...more] = (await textAt(index)).trim().split("\n");
      expect([JSON.parse(crate ?? "").vers, more]).toEqual(["0.1.0", []]);
      // An index that is not the world's refuses what it has.
      const change = (step: string): string => (step.includes("twine") ? "" : onLoopback(step));
      expect(await job("release.yml", "publish", { ...runner, change })).toBe("");
      expect((await textAt(index)).trim().split("\n")).toHaveLength(1);
    });

    test("the wheel is one that an index takes", async () => {
      const [wheel = ""] = readdirSync(join(checkout, "dist/packed/python"));
      const args = ["check", "--strict", join("dist/packed/python", wheel)];
      const { output } = await tool("twine", args, checkout);
      expect(stripVTControlCharacters(output)).toMatch(/: PASSED\s*$/);
    });

    test("a repository of jars takes what is packed", async () => {
      const at = foreignFolder();
      const goals = ["--quiet", "--batch-mode", "-DskipTests", "package", "deploy:deploy"];
      await run(
        "mvn",
        [...goals, `-DaltDeploymentRepository=loopback::default::${pathToFileURL(at)}`],
        {
          cwd: join(folder, "packages/java"),
        },
      );
      const jars = readdirSync(join(at, "com/acme/acme-errors/0.1.0"));
      expect(jars.filter((name) => /\.(?:jar|pom)$/.test(name)).sort()).toEqual([
        "acme-errors-0.1.0.jar",
        "acme-errors-0.1.0.pom",
      ]);
      expect(readdirSync(join(folder, "dist/packed/java"))).toEqual(["acme-errors-0.1.0.jar"]);
    });

    test("tags name the version, and publish the Go module", async () => {
      for (const _ of [1, 2]) await job("release.yml", "tag", { cwd: checkout });
      expect(await run("git", ["tag"], { cwd: origin })).toBe("packages/go/v0.1.0\nv0.1.0\n");
    });
  });

  test("has configs whose schemas are there", () => {
    for (const path of ["turbo.json", ".changeset/config.json"]) {
      const { $schema } = JSON.parse(textOf(path));
      expect(existsSync(join(folder, dirname(path), $schema)), $schema).toBe(true);
    }
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

describe.concurrent("a repository that is there", () => {
  test.each(Object.entries(repositories))("stays as it is, and builds: %s", async (_, kind) => {
    const folder = foreignFolder();
    put(folder, kind.files);
    const before = filesIn(folder);
    await run("git", ["init", "--quiet"], { cwd: folder });
    const { written, files, generated, additions, next } = JSON.parse(
      await run(command, ["init", "--format", "json", "--name", "Shop"], { cwd: folder }),
    );
    const after = filesIn(folder);
    expect(written).toBe(true);
    expect(generated.length).toBeGreaterThan(10);
    for (const [path, text] of Object.entries(before))
      expect([path, after[path]]).toEqual([path, text]);

    // No registry has the version that is tested, and npm has installed it for all of these tests.
    const own = (step: string): string =>
      step
        .replace(/^npm install --save-dev @org\/error-codegen@\S+$/, "npm install")
        .replace(/@org\/error-codegen@\S+/, tarball);
    adopt(folder, additions);
    await run("git", ["add", "--all"], { cwd: folder });
    for (const step of [...next, ...kind.checks])
      await run("bash", ["-ec", own(step)], { cwd: folder, env, minutes: 15 });
    const checked = await run(command, ["check"], { cwd: folder });
    expect(checked).toMatch(/^\d+ files are up to date /);
    expect(kind.built.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    const laid = files.filter((path: string) => basename(path) === "README.md").map(dirname);
    const untracked = ["ls-files", "--others", "--exclude-standard", "--", "nothing", ...laid];
    expect(await run("git", untracked, { cwd: folder })).toBe("");
  });
});
