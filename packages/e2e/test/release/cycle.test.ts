import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missing } from "../../../../scripts/toolchains.ts";
import { type Checkout, checkout } from "../../src/checkout.ts";
import { compileIn, compilers, resolutions } from "../../src/compilers.ts";
import { contents } from "../../src/consumers/contents.ts";
import { go } from "../../src/consumers/go.ts";
import { java } from "../../src/consumers/java.ts";
import { npm } from "../../src/consumers/npm.ts";
import { python } from "../../src/consumers/python.ts";
import { rust } from "../../src/consumers/rust.ts";
import { added, deprecated, doors, first, newProgram, oldProgram } from "../../src/doors.ts";
import { foreignFolder, put } from "../../src/places.ts";
import { type AllRegistries, startRegistries } from "../../src/registries/all.ts";
import { type Ended, run, tryRun } from "../../src/run.ts";
import { describeWith } from "../../src/toolchains.ts";

let registries: AllRegistries;
let repository: Checkout;
let project: string;

beforeAll(async () => {
  registries = await startRegistries();
  repository = await checkout(registries, { [doors]: first });
  project = foreignFolder();
});
afterAll(() => Promise.all(Object.values(registries).map((registry) => registry.stop())));

/** A language's own, which is there where its toolchain is. */
const registryOf = <Name extends "java" | "python" | "rust">(name: Name) =>
  registries[name] ?? expect.unreachable(missing(name));

/** Waits for a command that has to succeed. */
async function succeeds(ended: Promise<Ended>): Promise<void> {
  const { status, output } = await ended;
  if (status !== 0) throw new Error(output);
}

const manifest = (folder: string): { version: string } =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const installed = (name: string): string => join(project, "node_modules", name);

const install = (range: string): Promise<string> =>
  run("npm", ["install", "--no-audit", "--no-fund", ...contract.map((name) => name + range)], {
    cwd: project,
    env: registries.npm.env,
  });

/** What is published to npm and carries the contract. */
const contract = [
  "@org/error-codes",
  "@org/error-schema",
  "@org/error-openapi",
  "@org/error-docs",
  "@org/error-conformance",
];

const compile = (options: object = {}): ReturnType<typeof compileIn> => {
  const [compiler] = compilers;
  if (!compiler) throw new Error("There is no compiler.");
  return compileIn(project, compiler, { ...resolutions.nodenext, outDir: "out", ...options });
};

const read = (path: string): string => readFileSync(join(repository.folder, path), "utf8");

/** Where a line stands in the catalogue, as messages say it. */
const place = (line: string): string => `${doors}:${read(doors).split("\n").indexOf(line) + 1}:`;

/** What the lock of the last release says. */
function locked(): string {
  const { version, codes } = JSON.parse(read("catalog/catalog.lock.json"));
  return contents([version, ...Object.keys(codes)].join("\n"));
}

test("packages are asked for, and published to, on this machine only", async () => {
  const shown = await Promise.all([
    repository.pnpm("config", "get", "registry"),
    tryRun("npm", ["config", "get", "registry"], { cwd: project, env: registries.npm.env }),
  ]);
  const { url } = registries.npm;
  expect(shown.map(({ stdout }) => stdout.trim())).toEqual([url, url]);
});

describe("a changeset of a package that does not exist is refused", () => {
  const file = ".changeset/misspelt.md";
  beforeAll(() =>
    put(repository.folder, { [file]: '---\n"@org/eror-codes": patch\n---\n\nMore.\n' }),
  );
  afterAll(() => rmSync(join(repository.folder, file)));

  test.each(["check", "release"])("by pnpm %s, at its line", async (command) => {
    const { status, output } = await repository.pnpm(command);
    expect(output).toContain(`${file}:2:1  changeset  @org/eror-codes is no package`);
    expect(status).toBe(1);
  });
});

const publish = ["publish:all", "--publish"];

describe("the first release", () => {
  beforeAll(async () => {
    await succeeds(repository.pnpm("release", "--write"));
    await repository.commit("Release");
    await succeeds(repository.pnpm("publish:all", "--pack"));
  });

  describeWith("rust", "of which a registry refuses a part", () => {
    test("stops there, says what is missing, and sets no tag", async () => {
      registryOf("rust").refuses = true;
      const { status, output } = await repository.pnpm(...publish);
      expect(status).toBe(1);
      expect(output).toContain("@org/error-openapi@0.1.0 is published\n");
      expect(output).toContain("Uploads are refused.");
      expect(output).toMatch(
        /^Not published: the crate org-error-codes 0\.1\.0, .*the tag v0\.1\.0, the tag packages\/go\/v0\.1\.0\. /m,
      );
      expect(await repository.git("tag")).toBe("");
      registryOf("rust").refuses = false;
    });
  });

  test("is published, or the rest of it", async () => {
    expect(await repository.pnpm(...publish)).toMatchObject({ status: 0 });
    expect(locked()).toMatch(/^0\.1\.0: /);
  });

  test("is 0.1.0, and a program of someone else compiles and runs with it", async () => {
    put(project, {
      "package.json": { name: "foreign", private: true, type: "module" },
      "old.ts": oldProgram,
    });
    await install("@0.1.0");
    expect(manifest(installed("@org/error-codes")).version).toBe("0.1.0");
    expect(await compile()).toMatchObject({ status: 0, output: "" });
  });
});

describe("a change: one code more, one deprecated, one text", () => {
  test("is refused without a changeset, by the lines that need one", async () => {
    const changed = first
      .replace("The door is closed", "The door is shut")
      .replace("The key is lost\n", `The key is lost\n${deprecated}`);
    put(repository.folder, { [doors]: changed + added });
    await succeeds(repository.pnpm("generate"));
    const lines = ["  lock_frozen:", deprecated.slice(0, -1), "    meaning: The door is shut"];
    for (const command of [["diff", "--check"], ["release"]]) {
      const { status, output } = await repository.pnpm(...command);
      expect(status).toBe(1);
      for (const line of lines)
        expect(output, line).toMatch(new RegExp(`^${place(line)}\\d+ {2}promised-release `, "m"));
    }
  });

  test("gets a changeset that is enough, and is released as 0.2.0", async () => {
    await succeeds(repository.pnpm("diff", "--changeset"));
    await succeeds(repository.pnpm("diff", "--check"));
    await repository.commit("Change the catalogue");
    await repository.release();
    expect(locked()).toMatch(/^0\.2\.0: .* lock_frozen\b/);
    expect(read("packages/openapi/CHANGELOG.md")).toMatch(
      /^## 0\.2\.0\n\n### Minor Changes\n\n(?:- .*\n)*- lock_frozen is new: The lock is frozen\.\n/m,
    );
  });

  describe("says in what is published that it is 0.2.0, and has the codes of the lock", () => {
    test("in every npm package", async () => {
      const all = await npm("0.2.0", registries.npm);
      for (const [name, said] of Object.entries(all)) expect(said, name).toBe(locked());
    });
    describeWith("go", "in Go", () => {
      test("in the module, by its tag", async () => {
        expect(await go("0.2.0", repository.folder)).toBe(locked());
      });
    });
    describeWith("python", "in Python", () => {
      test("in the wheel", async () => {
        expect(await python("0.2.0", registryOf("python"))).toBe(locked());
      });
    });
    describeWith("rust", "in Rust", () => {
      test("in the crate", async () => {
        expect(await rust("0.2.0", registryOf("rust"), repository.folder)).toBe(locked());
      });
    });
    describeWith("java", "in Java", () => {
      test("in the jars", async () => {
        expect(await java("0.2.0", registryOf("java"))).toBe(locked());
      });
    });
  });

  test("reaches who upgrades: the old program compiles, the new code and the deprecation are there", async () => {
    await install("@latest");
    for (const name of contract) expect(manifest(installed(name)).version, name).toBe("0.2.0");
    put(project, {
      "new.ts": newProgram,
      "globals.d.ts": "declare const console: { log(text: string): void };\n",
    });
    expect(await compile()).toMatchObject({ status: 0, output: "" });
    expect(JSON.parse(await run(process.execPath, ["out/new.js"], { cwd: project }))).toEqual([
      "lock_frozen",
      true,
      "transient",
      { reason: "Said too little.", replacedBy: "lock_frozen", since: "0.2.0" },
    ]);
    const types = readFileSync(
      installed("@org/error-codes/dist/generated/error-code.d.ts"),
      "utf8",
    );
    expect(types).toContain("@since 0.2.0");
    expect(types).toContain("@deprecated Since 0.2.0: Said too little. Use LockFrozen.");
  });

  test("is published as a whole: doing it again changes nothing", async () => {
    const { status, output } = await repository.pnpm(...publish);
    expect(status).toBe(0);
    expect(output).not.toContain("is published");
    expect(output).toContain("@org/error-codes@0.2.0 is already published");
    expect(output.match(/ is already published$/gm)?.length).toBeGreaterThan(7);
  });
});

describe("a change that breaks", () => {
  const reason = "approve: code-retired key_lost: Nobody has met it for a year.";

  test("is refused without a reason, by its line, and the release leaves everything as it was", async () => {
    const entry = /^ {2}key_lost:\n(?: {4}.*\n)+/m.exec(read(doors))?.[0] ?? "?";
    repository.rewrite(doors, entry, "");
    const retired = "  key_lost: { reason: Said too little., replacedBy: lock_frozen }";
    put(repository.folder, { "catalog/retired.yaml": `retired:\n${retired}\n` });
    await succeeds(repository.pnpm("generate"));
    await succeeds(repository.pnpm("diff", "--changeset"));
    await repository.commit("Retire a code");
    const { status, output } = await repository.pnpm("release", "--write");
    expect(status).toBe(1);
    expect(output).toContain(
      "catalog/retired.yaml:2:3  approved-break  key_lost is retired: Said too little. lock_frozen replaces it. ",
    );
    expect(await repository.git("status", "--porcelain")).toBe("");
  });

  test("is released with one, which the changelog tells", async () => {
    const [changeset = ""] = (await repository.git("ls-files", ".changeset/*.md")).split("\n");
    repository.rewrite(changeset, "approve: code-retired key_lost: ", reason);
    await repository.commit("Say why");
    await succeeds(repository.pnpm("release", "--write"));
    expect(read("packages/error-codes/CHANGELOG.md")).toMatch(
      /^- .*\bkey_lost is retired\b.* Why: Nobody has met it for a year\.$/m,
    );
  });

  // A break is published like any other change, so the sources take the place of the package.
  test("stops the old program", async () => {
    rmSync(installed("@org/error-codes"), { recursive: true });
    symlinkSync(join(repository.folder, "packages/error-codes"), installed("@org/error-codes"));
    const { status, output } = await compile({ customConditions: ["source"] });
    expect(output).toMatch(/old\.ts\(2,\d+\): error TS2339: .*'KeyLost' does not exist/);
    expect(status).not.toBe(0);
  });
});
