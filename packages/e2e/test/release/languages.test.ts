import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missing } from "../../../../scripts/toolchains.ts";
import { type Checkout, checkout } from "../../src/checkout.ts";
import type { Registries } from "../../src/confinements.ts";
import { contents } from "../../src/consumers/contents.ts";
import { go } from "../../src/consumers/go.ts";
import { java } from "../../src/consumers/java.ts";
import { npm } from "../../src/consumers/npm.ts";
import { python } from "../../src/consumers/python.ts";
import { rust } from "../../src/consumers/rust.ts";
import { added } from "../../src/overloaded.ts";
import { type CrateRegistry, startCrateRegistry } from "../../src/registries/crates.ts";
import { startJarRepository } from "../../src/registries/jars.ts";
import { startNpmRegistry } from "../../src/registries/npm.ts";
import { startWheelIndex } from "../../src/registries/wheels.ts";
import { tryRun } from "../../src/run.ts";
import { describeWith } from "../../src/toolchains.ts";

let registries: Registries & { readonly rust?: CrateRegistry };
let repository: Checkout;

beforeAll(async () => {
  registries = {
    npm: await startNpmRegistry(),
    ...(!missing("java") && { java: await startJarRepository() }),
    ...(!missing("python") && { python: await startWheelIndex() }),
    ...(!missing("rust") && { rust: await startCrateRegistry() }),
  };
  repository = await checkout(registries);
});
afterAll(() => Promise.all(Object.values(registries).map((registry) => registry.stop())));

/** A language's own, which is there where its toolchain is. */
const registryOf = <Name extends "java" | "python" | "rust">(name: Name) =>
  registries[name] ?? expect.unreachable(missing(name));

/** What the lock of the last release says. */
function locked(): string {
  const text = readFileSync(join(repository.folder, "catalog/catalog.lock.json"), "utf8");
  const { version, codes } = JSON.parse(text);
  return contents([version, ...Object.keys(codes)].join("\n"));
}

/** What is published of a version says that it is that version, and has the codes of the lock. */
function published(version: string): void {
  test("in every npm package", async () => {
    const all = await npm(version, registries.npm);
    for (const [name, said] of Object.entries(all)) expect(said, name).toBe(locked());
  });
  describeWith("go", "in Go", () => {
    test("in the module, by its tag", async () => {
      expect(await go(version, repository.folder)).toBe(locked());
    });
  });
  describeWith("python", "in Python", () => {
    test("in the wheel", async () => {
      expect(await python(version, registryOf("python"))).toBe(locked());
    });
  });
  describeWith("rust", "in Rust", () => {
    test("in the crate", async () => {
      expect(await rust(version, registryOf("rust"))).toBe(locked());
    });
  });
  describeWith("java", "in Java", () => {
    test("in the jars", async () => {
      expect(await java(version, registryOf("java"))).toBe(locked());
    });
  });
}

describe("a first release", () => {
  const publish = ["publish:all", "--publish"];
  beforeAll(async () => {
    expect(await repository.pnpm("release", "--write")).toMatchObject({ status: 0 });
    await repository.commit("Release");
    expect(await repository.pnpm("publish:all", "--pack")).toMatchObject({ status: 0 });
  });

  describeWith("python", "of which nobody can tell what is there", () => {
    test("does not start", async () => {
      const env = { ...repository.env, PIP_INDEX_URL: "http://127.0.0.1:9/" };
      const { status, output } = await tryRun("pnpm", publish, { cwd: repository.folder, env });
      expect(status).toBe(1);
      expect(output).toContain(
        "publish: the wheel org-error-codes 0.1.0: cannot determine whether it is published:\n",
      );
      expect(output).not.toMatch(/ is published$/m);
    });
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

    test("goes on, and is killed while it does", async () => {
      await repository.kill(publish, "the crate org-error-codes 0.1.0 is published\n");
      expect(await repository.git("tag")).toBe("");
    });
  });

  test("is published, or the rest of it", async () => {
    expect(await repository.pnpm(...publish)).toMatchObject({ status: 0 });
    expect(locked()).toMatch(/^0\.1\.0: /);
  });

  published("0.1.0");
});

describe("the next one, with a code more", () => {
  beforeAll(async () => {
    const next = "  invalid_api_type:\n";
    repository.rewrite("catalog/catalog.yaml", next, added + next);
    for (const args of [["generate"], ["diff", "--write"]])
      expect(await repository.pnpm(...args)).toMatchObject({ status: 0 });
    await repository.commit("Add a code");
    await repository.release();
  });

  test("has it in its lock", () => {
    expect(locked()).toMatch(/^0\.2\.0: .* model_overloaded /);
  });

  published("0.2.0");

  test("is there as a whole: nothing is left to be published", async () => {
    const { status, output } = await repository.pnpm("publish:all");
    expect(status).toBe(0);
    expect(output).not.toContain("would publish");
    expect(output.match(/ is already published$/gm)?.length).toBeGreaterThan(7);
  });
});
