import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runtimeOf } from "../../src/emitters/runtime.ts";
import { features } from "../../src/emitters/rust/features.ts";
import { runtimeFiles } from "../../src/emitters/rust/runtime.ts";

const parts = Object.keys(features);
const filesOf = (path: string, wanted: readonly string[]): Map<string, string> =>
  new Map(Array.from(runtimeFiles(path, wanted), ({ path, text }) => [path, text]));

const subsets = Array.from({ length: 2 ** parts.length }, (_, bits) =>
  parts.filter((_, place) => (bits >> place) % 2 === 1),
);

/** The files that modules of a source declare, by their own folder. */
const declared = (folder: string, text = ""): string[] =>
  Array.from(text.matchAll(/^(?:pub )?mod (\w+);$/gm), ([, name]) => `${folder}${name}`);

describe.each(subsets.map((own) => [own.join(", ") || "no part", own] as const))(
  "the runtime with %s",
  (_, wanted) => {
    test.each([
      ["acme_errors", "lib.rs", ["rustfmt.toml"]],
      ["shop::errors", "mod.rs", []],
    ])("as %s has each file that its root declares, and no other source", (path, root, others) => {
      const files = filesOf(path, wanted);
      const names = declared("", files.get(root)).filter((name) => name !== "generated");
      const inJson = declared("json/", files.get("json.rs"));
      const expected = [root, ...[...names, ...inJson].map((name) => `${name}.rs`), ...others];
      expect([...files.keys()].sort()).toEqual(expected.sort());
    });

    test("names no feature that is not there, in a crate as in a module", () => {
      const named = (path: string): string[] => {
        const all = [...filesOf(path, wanted).values()].join("\n");
        const inCode = all.matchAll(/feature = "(\w+)"/g);
        const inDocs = all.matchAll(/^\/\/! \| `(\w+)` \|/gm);
        return [...new Set(Array.from([...inCode, ...inDocs], ([, name = ""]) => name))].sort();
      };
      const isUnasked = (part: string): boolean => part === "http" && wanted.length > 0;
      const there = parts.filter((part) => wanted.includes(part) || isUnasked(part));
      expect(named("acme_errors")).toEqual(there);
      expect(named("shop::errors")).toEqual([]);
    });
  },
);

test("a module has the wanted parts without a condition, and what takes their place otherwise", () => {
  const all = filesOf("shop::errors", ["reqwest"]).get("mod.rs") ?? "";
  expect(all).toContain("\nuse reqwest_errors as client_errors;\n");
  expect(all).not.toContain("no_client_errors");
  expect(all).toContain("\npub use reqwest_client::{");
  const none = filesOf("shop::errors", []).get("mod.rs") ?? "";
  expect(none).toContain("\nuse no_client_errors as client_errors;\n");
  expect(none).not.toMatch(/reqwest|axum|http_types|# Features|docsrs/);
});

test("examples name the crate or the module, and those of a module are not run", () => {
  const text = (path: string): string => [...filesOf(path, parts).values()].join("\n");
  expect(text("acme_errors")).toContain("//! ```\n//! use acme_errors::{");
  expect(text("acme_errors")).not.toMatch(/ignore$/m);
  const module = text("shop::errors");
  const fences = Array.from(module.matchAll(/^ *\/\/[/!] ```(.*)$/gm), ([, tags]) => tags ?? "");
  const starts = fences.filter((_, index) => index % 2 === 0);
  expect(starts.length).toBeGreaterThan(20);
  for (const tags of starts) expect(tags).toMatch(/(^|,)ignore$/);
  expect(module).toContain("use shop::errors::{");
});

describe("the one source", () => {
  const source = runtimeOf("rust");

  test("has conditions only in its root, each before one line that declares or uses a module", () => {
    const condition =
      /^#\[cfg\((?:not\()?feature = "\w+"\)?\)\]\n(?:pub )?(?:mod \w+|use [^;\n]+);$/gm;
    for (const [path, text] of source) {
      const conditions = text.match(/\bcfg\w*\((?!doctest\)|docsrs)/g) ?? [];
      const whole = path === "lib.rs" ? (text.match(condition) ?? []) : [];
      expect([path, conditions.length]).toEqual([path, whole.length]);
    }
  });

  test("names no path from the root of a crate", () => {
    for (const [path, text] of source)
      expect([path, text.match(/\bcrate(?:::|\))/g)]).toEqual([path, null]);
  });

  test("names no code of a catalogue", () => {
    const ours = Array.from(
      readFileSync(
        join(import.meta.dirname, "../../../rust/src/generated/error_code.rs"),
        "utf8",
      ).matchAll(/pub const (\w+): Self =\s+Self\("(.+)"\)/g),
      ([, constant = "", code = ""]) => [constant, code],
    ).flat();
    expect(ours.length).toBeGreaterThan(40);
    const all = [...source.values()].join("\n");
    expect(ours.filter((name) => new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
  });
});

test("the parts are the features of the tested crate", () => {
  const manifest = readFileSync(join(import.meta.dirname, "../../../rust/Cargo.toml"), "utf8");
  const [, table = ""] = /^\[features\]\ndefault = \[\]\n((?:(?!\[).*\n)+)/m.exec(manifest) ?? [];
  const lines = table.split("\n").filter((line) => line && !line.startsWith("#"));
  const written = Object.entries(features).map(
    ([part, needed]) => `${part} = ${JSON.stringify(needed).replaceAll(",", ", ")}`,
  );
  expect(lines.sort()).toEqual(written);
});
