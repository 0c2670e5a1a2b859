import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placesOf } from "../packages/codegen/src/index.ts";
import { stamps } from "./stamps.ts";
import { config } from "./targets.ts";

/** The texts of this repository's files, stamped with a version and then with another. */
function stamped(path: string, ...versions: readonly string[]): string {
  const { stamp } = stamps.find(({ files }) => globSync(files).includes(path)) ?? {};
  if (!stamp) throw new Error(`${path} has no stamp.`);
  return versions.reduce(
    (text, version) => stamp(text, version) ?? "nothing",
    readFileSync(path, "utf8"),
  );
}

/** The lines of a text that a stamp changes. */
function changed(path: string, version: string): string[] {
  const before = stamped(path, "0.0.0").split("\n");
  return stamped(path, version)
    .split("\n")
    .filter((line, index) => line !== before[index])
    .map((line) => line.trim());
}

describe("a version is stamped", () => {
  it("into the manifests of Python and Rust, as with error-codegen stamp", () => {
    const { places, problems } = placesOf(config, ".");
    expect(problems).toEqual([]);
    expect(places.map(({ text }) => text.path)).toEqual([
      "packages/python/pyproject.toml",
      "packages/rust/Cargo.toml",
    ]);
  });

  it("into the parent of Java's modules, and into each of them", () => {
    for (const folder of ["", "error-codes/", "error-codes-spring/"])
      expect(changed(`packages/java/${folder}pom.xml`, "1.4.2")).toEqual([
        "<version>1.4.2</version>",
      ]);
  });

  it("into the dependency and the jar that Java's README shows", () => {
    const path = "packages/java/README.md";
    expect(changed(path, "1.4.2")).toEqual([
      "<version>1.4.2</version>",
      "java --class-path 'error-codes/target/error-codes-1.4.2.jar:error-codes/target/lib/*' examples/Shop.java",
    ]);
    expect(stamped(path, "2.0.0-rc.1", "1.4.2")).toBe(stamped(path, "1.4.2"));
  });

  it("nowhere if a file has no place for it", () => {
    const { stamp } = stamps.find(({ files }) => files.includes("java")) ?? {};
    expect(stamp?.("[other]\r\nversion = 1\n", "1.4.2")).toBe(undefined);
  });
});

describe("Go's module", () => {
  const path = "packages/go/go.mod";

  it("has its major version at the end of its path from 2 on, and no other version", () => {
    expect(changed(path, "1.9.0")).toEqual([]);
    expect(changed(path, "2.0.0")).toEqual([
      "module github.com/org/error-catalogue/packages/go/v2",
    ]);
    expect(stamped(path, "2.0.0", "3.1.0")).toBe(stamped(path, "3.1.0"));
  });

  it("is generated with, and shown on its page by, that path", () => {
    expect(changed("scripts/languages/go.ts", "2.0.0")).toEqual([
      'importPath: "github.com/org/error-catalogue/packages/go/v2/errorcodes",',
    ]);
    const page = "packages/go/README.md";
    expect(stamped(page, "2.0.0").match(/packages\/go(?!\/v2)/g)).toBeNull();
    expect(stamped(page, "2.0.0", "1.0.0")).toBe(stamped(page, "1.0.0"));
  });

  it("is required by that path, in that version", () => {
    const required = "packages/e2e/test/go/foreign/go.mod";
    expect(changed(required, "2.1.0")).toEqual([
      "github.com/org/error-catalogue/packages/go/v2 v2.1.0",
      "replace github.com/org/error-catalogue/packages/go/v2 => ../../../../go",
    ]);
    expect(stamped(required, "2.1.0", "0.0.0")).toBe(stamped(required, "0.0.0"));
  });

  it("is imported by that path, and no other module is", () => {
    const { stamp } = stamps.find(({ files }) => files.endsWith(".go")) ?? {};
    const source =
      'import (\n\t"github.com/org/error-catalogue/packages/go/errorcodes"\n\t"io"\n)\n';
    expect(stamp?.(source, "2.0.0")).toBe(source.replace("/go/", "/go/v2/"));
    expect(stamp?.(stamp(source, "2.0.0") ?? "", "0.9.0")).toBe(source);
  });
});
