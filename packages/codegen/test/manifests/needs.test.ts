import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getStaticTOMLValue, parseTOML } from "toml-eslint-parser";
import { describe, expect, test } from "vitest";
import { checkPom } from "../../src/manifests/java.ts";
import { manifestAt, tableAt } from "../../src/manifests/manifest.ts";
import { oldestGo } from "../../src/manifests/needs/go.ts";
import { libraries, oldestJava } from "../../src/manifests/needs/java.ts";
import { extras, oldestPython } from "../../src/manifests/needs/python.ts";
import {
  cargoNeeds,
  dependencyLine,
  edition,
  featureLine,
  oldestRust,
} from "../../src/manifests/needs/rust.ts";
import { peers } from "../../src/manifests/needs/typescript.ts";

const parse = (toml: string): Readonly<Record<string, unknown>> =>
  tableAt(getStaticTOMLValue(parseTOML(toml)));

const packages = join(import.meta.dirname, "../../..");
const read = (path: string): string => readFileSync(join(packages, path), "utf8");

/** What the tested runtimes need, as their own packages say, is what others are told to add. */
describe("what others need is what our own package has", () => {
  test("TypeScript", () => {
    const own = JSON.parse(read("error-codes/package.json"));
    expect(Object.fromEntries(peers.map(({ name, range }) => [name, range]))).toEqual(
      own.peerDependencies,
    );
  });

  test("Go", () => {
    expect(read("go/go.mod")).toContain(`\ngo ${oldestGo}\n`);
    expect(read("go/go.mod")).not.toContain("require");
  });

  test("Python", () => {
    const { project } = parse(read("python/pyproject.toml"));
    const own = tableAt(project);
    expect(own.dependencies).toEqual([]);
    expect(own["requires-python"]).toBe(`>=${oldestPython}`);
    expect(
      Object.fromEntries(extras.map(({ name, least }) => [name, [`${name}>=${least}`]])),
    ).toEqual(own["optional-dependencies"]);
  });

  test("Rust", () => {
    const tables = parse(read("rust/Cargo.toml"));
    const { crates, features } = cargoNeeds(["axum", "http", "reqwest"], false);
    const lines = crates.map((crate) => dependencyLine(crate, crate.parts !== undefined));
    const own = Object.entries(features).map(([name, brings]) => featureLine(name, brings));
    const told = parse(["[features]", ...own, "[dependencies]", ...lines].join("\n"));
    const plain = (table: unknown): unknown =>
      Object.fromEntries(
        Object.entries(tableAt(table)).map(([name, entry]) => {
          const { version, ...rest } = tableAt(entry);
          return [name, version !== undefined && Object.keys(rest).length === 0 ? version : entry];
        }),
      );
    expect(plain(told.dependencies)).toEqual(plain(tables.dependencies));
    expect({ default: [], ...tableAt(told.features) }).toEqual(tables.features);
    expect(tables.package).toMatchObject({ edition, "rust-version": oldestRust });
  });

  test("Java", () => {
    const poms = ["java/pom.xml", "java/error-codes/pom.xml", "java/error-codes-spring/pom.xml"];
    const text = poms.map(read).join("");
    const [, jackson] = /jackson-bom<\/artifactId>\s*<version>([^<]+)/.exec(text) ?? [];
    expect(text).toContain(`<maven.compiler.release>${oldestJava}<`);
    for (const { artifactId, version } of libraries) {
      expect(text).toContain(`<artifactId>${artifactId}</artifactId>`);
      if (artifactId === "jackson-databind") expect(version).toBe(jackson);
      else expect(text).toMatch(new RegExp(`[>]${version.replaceAll(".", "\\.")}<`));
    }
    const core = manifestAt(join(packages, "java/error-codes/pom.xml"));
    const spring = manifestAt(join(packages, "java/error-codes-spring/pom.xml"));
    const lacked = spring && checkPom(spring, ["spring"])?.map(({ problem }) => problem.message);
    expect(core && checkPom(core, [])).toEqual([]);
    // The Spring module has these from the core.
    expect(lacked?.map((message) => / lacks (\S+),/.exec(message)?.[1])).toEqual([
      "jackson-databind",
      "jspecify",
    ]);
  });
});
