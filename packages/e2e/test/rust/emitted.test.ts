import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "@org/error-codegen";
import { beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { rust } from "../../../codegen/src/emitters/markdown/snippets/rust.ts";
import { inOneText } from "../../../codegen/src/text/sentence.ts";
import { compiled } from "../../../codegen/test/emitters/compiled.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { gateway } from "../../src/gateway.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { cargo, emitted, judged, pinAsOurs } from "../../src/rust.ts";
import { describeWith } from "../../src/toolchains.ts";

/** Codes that are numbers, all of which are retired, and no status. */
const retiredAlone = compiled({
  "catalog.yaml": stringify({
    name: "gone",
    title: "Gone",
    docs: "https://gone.example.org/",
    wire: { format: { name: "bare", code: "/reason" }, codes: "numbers" },
    codes: {},
    retired: { first: { value: 1, reason: "Nobody sends it." } },
  }),
});

/** What the tested crate depends on, with its features. */
const own = readFileSync(inRepository("packages/rust/Cargo.toml"), "utf8");
const table = (name: string): string =>
  new RegExp(`^\\[${name}\\]\\n(?:(?!\\[).*\\n)+`, "m").exec(own)?.[0] ?? expect.unreachable(name);
const needed = table("dependencies").replace(/^.*optional = true.*\n/gm, "");

const manifest = (name: string, edition: string, tables: string): string => `[package]
name = "${name}"
version = "0.1.0"
edition = "${edition}"

[lints]
workspace = true

${tables}`;

/** Stricter than any crate of ours. */
const workspace = `[workspace]
members = ["acme", "gone", "shop"]
resolver = "3"

[workspace.lints.rust]
missing_debug_implementations = "warn"
missing_docs = "warn"
rust_2018_idioms = { level = "warn", priority = -1 }
unreachable_pub = "warn"
unsafe_code = "forbid"
unused_qualifications = "warn"

[workspace.lints.clippy]
all = { level = "warn", priority = -1 }
pedantic = { level = "warn", priority = -1 }

[profile.dev]
debug = false
`;

/** The line that rustfmt reads, and the compiler does not. */
const unformatted = "#![cfg_attr(rustfmt, rustfmt::skip)]\n";

/** What the pages of all codes show, each as a function. */
function snippets(catalog: Catalog, name: string, parts: readonly string[]): string {
  const shown = catalog.codes.flatMap((code, index) =>
    [true, false].map((isHttp) => {
      const text = rust.code(code, name, inOneText(code.action) ?? "", isHttp, parts);
      const parameters = !isHttp
        ? "body: &[u8]"
        : parts.includes("reqwest")
          ? "response: reqwest::Response"
          : "status: u16, headers: Vec<(String, String)>, body: Vec<u8>";
      return `#[allow(deprecated)]\nasync fn snippet_${index}_${isHttp}(${parameters}) {\n${text}\n}\n`;
    }),
  );
  const loose = "#![allow(clippy::all, clippy::pedantic, dead_code, missing_docs)]\n";
  return `${loose}${unformatted}\n${shown.join("\n")}`;
}

describeWith("rust", "what the generator emits for other crates", () => {
  let root: string;

  beforeAll(async () => {
    root = foreignFolder();
    const parts = ["axum", "http", "reqwest"] as const;
    const traits = compiled(catalogue(everything));
    const ours = gateway();
    const acme = await emitted(traits, { package: "acme-errors", with: [...parts] });
    const gone = await emitted(retiredAlone, { package: "gone-errors" });
    const shop = await emitted(ours, { package: "shop::errors" });
    put(join(root, "acme/src"), acme);
    put(join(root, "gone/src"), gone);
    put(join(root, "shop/src/errors"), shop);
    const two = readFileSync(join(import.meta.dirname, "emitted/two_catalogues.rs"), "utf8");
    put(root, {
      "Cargo.toml": workspace,
      "rustfmt.toml": "hard_tabs = true\nmax_width = 60\n",
      "acme/Cargo.toml": manifest(
        "acme-errors",
        "2024",
        [table("features"), table("dependencies"), table("dev-dependencies")].join("\n"),
      ),
      "acme/tests/snippets.rs": snippets(traits, "acme-errors", parts),
      "gone/Cargo.toml": manifest("gone-errors", "2024", needed),
      "shop/Cargo.toml": manifest(
        "shop",
        "2021",
        `${needed}
[dev-dependencies]
acme-errors = { path = "../acme", features = ["axum"] }
axum = { version = "0.8", default-features = false }
http = "1.0"
`,
      ),
      "shop/src/lib.rs": "//! A shop.\n\npub mod errors;\n",
      // A program uses little of a module.
      "shop/src/main.rs":
        '//! A till.\n\nmod errors;\n\nfn main() {\n\tprintln!("{}", errors::codes().len());\n}\n',
      "shop/tests/snippets.rs": snippets(ours, "shop::errors", []),
      "shop/tests/two_catalogues.rs": `${two.replace("\n\n", `\n\n${unformatted}\n`)}`,
    });
    pinAsOurs(root);
  });

  test("is laid out as it is, whatever the crate's own rules are", async () => {
    expect(await judged(root, "fmt", "--all", "--check")).toBe("");
    // So it would be otherwise.
    const path = "shop/src/errors/mod.rs";
    const text = readFileSync(join(root, path), "utf8");
    put(root, { [path]: text.replace(unformatted, "") });
    expect(await judged(root, "fmt", "--all", "--check")).toContain("errors/parse.rs");
    put(root, { [path]: text });
  });

  test("leaves the judges of Rust nothing to say, and neither do the snippets of pages", async () => {
    const all = ["--workspace", "--all-features", "-j2"];
    expect(await judged(root, "clippy", "--all-targets", ...all)).toBe("");
    expect(await judged(root, "doc", "--no-deps", ...all)).toBe("");
  });

  test("has examples that work with any catalogue, and disturbs no other catalogue", async () => {
    const all = ["--workspace", "--all-features", "-j2"];
    const printed = await cargo(root, "test", ...all, "--", "--include-ignored");
    const passed = printed.matchAll(/^test result: ok\. (\d+) passed/gm);
    const total = Array.from(passed, ([, count]) => Number(count));
    expect(total.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(60);
  });
});
