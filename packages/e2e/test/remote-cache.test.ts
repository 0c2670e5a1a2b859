import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, posix } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toolchains } from "../../../scripts/toolchains.ts";
import { repositoryCopy } from "../src/copy.ts";
import { workspace } from "../src/packages.ts";
import { put, repository } from "../src/places.ts";
import { type RemoteCache, startRemoteCache } from "../src/remote-cache.ts";
import { startTarget } from "../src/rust.ts";
import { describeWithAll } from "../src/toolchains.ts";
import { build, isRun, type Origin, outputsOf, plan, ran, stale, type Task } from "../src/turbo.ts";

const names = (...ends: readonly string[]): string[] =>
  ends.map((end) => `@org/error-${end}#build`);

/** What is built from the generator, beside it. */
const generator = names("codegen", "docs", "site");
const languages = names("codes", "codes-go", "codes-java", "codes-python", "codes-rust");
const all = [...generator, ...languages];

let cache: RemoteCache;
/** The tasks of the repository that run something, or tell another what it depends on. */
let tasks: Task[];
/** A copy of the files that these tasks say they depend on, and of no others. */
let first: string;
let uploaded: ReadonlyMap<string, Origin>;
/** A whole copy, on another machine. */
let second: string;
let downloaded: ReadonlyMap<string, Origin>;

const leftOver = "packages/error-codes/dist/left-over.js";

describeWithAll("a build that turbo shares", () => {
  beforeAll(async () => {
    cache = await startRemoteCache();
    tasks = (await plan(repository)).filter(
      (task) => isRun(task) || task.taskId.endsWith("#sources"),
    );
    const declared = new Set(
      tasks.flatMap(({ directory, inputs }) =>
        Object.keys(inputs).map((path) => posix.join(directory, path)),
      ),
    );
    const settings = /^(?:packages\/[\w-]+\/)?package\.json$|^[\w.-]+$/;
    first = await repositoryCopy(undefined, (path) => declared.has(path) || settings.test(path));
    put(first, { [leftOver]: "of a source that is no more" });
    startTarget(join(first, "packages/rust/target"));
    uploaded = await build(first, cache.env);
    second = await repositoryCopy();
    rmSync(join(second, "packages/python/.venv"), { force: true });
    downloaded = await build(second, cache.env);
  });

  afterAll(() => cache?.stop());

  test("the first machine builds everything, from what its tasks declare alone", () => {
    const builders = workspace().filter(({ manifest }) => manifest.scripts?.build);
    const scripts = builders.map(({ manifest }) => `${manifest.name}#build`);
    expect([...uploaded.keys()].sort()).toEqual(scripts.sort());
    expect(ran(uploaded).sort()).toEqual(all.sort());
  });

  test("what it builds is what the whole repository is built to", () => {
    const whole = outputsOf(tasks, repository);
    const made = [...outputsOf(tasks, first)];
    expect(made.length).toBeGreaterThan(1000);
    const others = made.filter(([path, bytes]) => !whole.get(path)?.equals(bytes));
    expect(others.map(([path]) => path)).toEqual([]);
  });

  test("a second machine builds nothing and has the same, without what was left over", () => {
    expect(new Set(downloaded.values())).toEqual(new Set(["REMOTE"]));
    expect([...downloaded.keys()].sort()).toEqual(all.sort());
    const [made, had] = [first, second].map((folder) => outputsOf(tasks, folder));
    expect([...(had ?? [])].sort()).toEqual([...(made ?? [])].sort());
    expect(had?.has(leftOver)).toBe(false);
  });

  test("what belongs to one machine is not shared", () => {
    for (const path of ["python/.venv", "rust/target", "java/error-codes/target/classes"])
      expect(existsSync(join(second, "packages", path)), path).toBe(false);
  });

  test("an artifact that its machine did not sign is not used", async () => {
    const packages = ["@org/error-codes"];
    const env = {
      ...cache.env,
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "another key of thirty-two bytes!",
    };
    rmSync(join(second, ".turbo/cache"), { recursive: true });
    expect(ran(await build(second, env, packages))).toEqual(names("codes"));
  });

  /** The text of a file on the second machine; undefined if there is none. */
  const textOf = (path: string): string | undefined =>
    existsSync(join(second, path)) ? readFileSync(join(second, path), "utf8") : undefined;

  /** The tasks that would run there with the text of a file, or the environment, that is given. */
  async function missed(path?: string, text = "", env: NodeJS.ProcessEnv = {}): Promise<string[]> {
    const before = path && textOf(path);
    if (path) put(second, { [path]: text });
    const planned = await plan(second, { ...cache.env, ...env });
    if (path && before === undefined) rmSync(join(second, path));
    else if (path) put(second, { [path]: before ?? "" });
    return stale(planned).sort();
  }

  describe("only what depends on it is built again after a change of", () => {
    test("nothing", async () => {
      expect(await missed()).toEqual([]);
    });

    test.each<readonly [what: string, path: string, tasks: readonly string[]]>([
      ["a source of the generator", "packages/codegen/src/index.ts", generator],
      ["a test of the generator", "packages/codegen/test/guides.test.ts", []],
      ["a README", "packages/codegen/README.md", []],
      ["the catalogue", "catalog/catalog.yaml", names("docs")],
      ["a page of the site", "packages/site/src/lang.ts", names("docs", "site")],
      ["a script that builds nothing", "scripts/lint.ts", []],
      [
        "TypeScript's runtime",
        "packages/error-codes/src/parse.ts",
        [...generator, ...names("codes")],
      ],
      ["TypeScript's tables", "packages/error-codes/src/generated/codes.ts", names("codes")],
      ["Go's runtime", "packages/go/errorcodes/parse.go", [...generator, ...names("codes-go")]],
      ["Go's tables", "packages/go/errorcodes/codes_gen.go", names("codes-go")],
      ["Go's tests", "packages/go/errorcodes/write_test.go", []],
      ["Python's tools", "packages/python/requirements-dev.txt", names("codes-python")],
      ["Python's tests", "packages/python/tests/differential.py", []],
      ["what Python compiled", "packages/python/src/org_error_codes/__pycache__/_text.pyc", []],
      ["Rust's manifest", "packages/rust/Cargo.toml", names("codes-rust")],
      ["Rust's tests", "packages/rust/tests/native/main.rs", []],
      ["Java's manifest", "packages/java/pom.xml", names("codes-java")],
      [
        "Java's tests",
        "packages/java/error-codes/src/test/java/org/example/errorcodes/Bench.java",
        [],
      ],
      ["TypeScript's settings", "tsconfig.base.json", [...generator, ...names("codes")]],
    ])("%s", async (_, path, tasks) => {
      expect(await missed(path, `${textOf(path) ?? ""}\n`)).toEqual([...tasks].sort());
    });

    test.each<readonly [name: string, tasks: readonly string[]]>([
      ["csv-parse", generator],
      ["chokidar", names("docs", "site")],
      ["got", []],
      ["node-runtime", all],
    ])("the locked version of %s", async (name, tasks) => {
      const lock = textOf("pnpm-lock.yaml") ?? "";
      const locked = new RegExp(
        `(\\n      ${name}:\\n        specifier: \\S+\\n        version: \\S+)`,
      );
      expect(lock).toMatch(locked);
      const other = lock.replace(locked, "$1-other");
      expect(await missed("pnpm-lock.yaml", other)).toEqual([...tasks].sort());
    });

    test.each<readonly [name: string, tasks: readonly string[]]>([
      ["TOOLCHAIN_GO", names("codes-go")],
      ["TOOLCHAIN_JAVA", names("codes-java")],
      ["TOOLCHAIN_PYTHON", names("codes-python")],
      ["TOOLCHAIN_RUST", names("codes-rust")],
      ["GOFLAGS", names("codes-go")],
      ["MAVEN_ARGS", names("codes-java")],
      ["RUSTFLAGS", names("codes-rust")],
      ["PIP_INDEX_URL", []],
    ])("the variable %s", async (name, tasks) => {
      expect(await missed(undefined, "", { [name]: "other" })).toEqual(tasks);
    });
  });

  test("a toolchain's variable has its versions, and Java's the one that Maven compiles with", () => {
    expect(toolchains()).toEqual({
      TOOLCHAIN_GO: expect.stringMatching(/^\w+, \w+, go \d+\.\d+/),
      TOOLCHAIN_JAVA: expect.stringMatching(/^\w+, \w+, javac \d+\S*, mvn \d+\.\S+ \d+/),
      TOOLCHAIN_PYTHON: expect.stringMatching(/^\w+, \w+, python3 3\.\d+/),
      TOOLCHAIN_RUST: expect.stringMatching(/^\w+, \w+, cargo 1\.\d+\S*, rustfmt /),
    });
  });
});
