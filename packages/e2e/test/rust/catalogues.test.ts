import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, type Code, compile, readCatalog } from "@org/error-codegen";
import { beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { rust as snippet } from "../../../codegen/src/emitters/markdown/snippets/rust.ts";
import { inOneText } from "../../../codegen/src/text/sentence.ts";
import { compiled, golden, inFormat } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { commentOf } from "../../src/comment.ts";
import { spoil } from "../../src/emitted.ts";
import { gateway } from "../../src/gateway.ts";
import { laidDown, shownByInit } from "../../src/laid-down.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { blocks, guide } from "../../src/readme.ts";
import {
  cargo,
  cargoTest,
  crateCopy,
  emitted,
  judged,
  pinAsOurs,
  regenerate,
  table,
} from "../../src/rust.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

const odd = '{ name: odd, code: "/errors/0/-", message: "/errors/0/a,b\\"c", type: "/self/fn" }';

/** Constants of every kind, in the order of a body. */
const constants = {
  "/none": null,
  "/yes": true,
  "/whole": -3,
  "/part": 1.5,
  "/text": 'a "text"',
  "/long": "x".repeat(70),
  "/texts/0": "only",
};

const odderFormat = { name: "odder", message: "/m", code: "/c", details: "/d", constants };

/** Values of every kind, of which the longest fit no line, in a body with constants. */
const odder: Catalog = compiled({
  "catalog.yaml": stringify(
    {
      name: "odder",
      title: "Odder errors",
      docs: "https://errors.example.org/",
      wire: {
        format: odderFormat,
        accepts: [odderFormat, { name: "silent", code: "/c", constants: { "/k": 1e14 } }],
      },
      codes: {
        a_number: { value: 12, meaning: "A number", aliases: ["é", "a".repeat(78), "-0"] },
        quote: { value: 'a"b\\c */ // {@link}', meaning: "A quote" },
        proto: { value: "__proto__", meaning: "A prototype" },
        parameter: { value: "{x}_Y", meaning: "A parameter" },
        // UTF-16 sorts these two the other way round.
        emoji: { value: "😀", meaning: "An emoji" },
        wide: { value: "ｆ", meaning: "A wide letter" },
        direction: { value: "a\u202eb", meaning: "A direction" },
        long: { value: "l".repeat(80), meaning: "A long text" },
        longest: { value: "m".repeat(256), meaning: "The longest text" },
      },
    },
    { aliasDuplicateObjects: false },
  ),
});

/** Codes that are numbers, of which none is left, and no status. */
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

const { files } = readCatalog(inRepository("packages/conformance/third"));

/** Crate to catalogue. */
const catalogues: Readonly<Record<string, Catalog>> = {
  "acme-errors": compiled(catalogue(everything)),
  empty: compiled(empty),
  foreign: compiled(foreign),
  "foreign-list": compiled(foreignWithList),
  golden: compiled(golden),
  gone: retiredAlone,
  hostile: compiled(hostile),
  injected,
  odd: compiled(inFormat(odd)),
  odder,
  "taken-names": takenNames,
  third: compile(files ?? expect.unreachable()).catalog as Catalog,
};

/** The one of them that has all parts. */
const acme = "acme-errors";
const parts = ["axum", "http", "reqwest"] as const;

/** Those whose examples are run: with all traits, without codes or statuses, and with numbers. */
const shown = [acme, "empty", "gone", "third"];

/** A program that prints the tables of crates as JSON, on a line. */
const program = (crates: readonly string[]): string => `//! Prints tables as JSON.

use serde_json::{Map, Value, json};

macro_rules! tables {
    ($($name:ident)*) => {
        Map::from_iter([$((stringify!($name).to_owned(), {
            let codes = $name::codes().iter().map(|entry| {
                assert_eq!(entry.code.as_str().parse(), Ok(entry.code));
                let keys = entry.statuses.iter().map(ToString::to_string);
                json!({
                    "code": entry.code.as_str(), "value": entry.value, "category": entry.category,
                    "meaning": entry.meaning, "action": entry.action, "statuses": keys.collect::<Vec<_>>(),
                    "recovery": entry.recovery, "actor": entry.actor, "docsUrl": entry.docs_url,
                    "deprecated": entry.deprecated.as_ref().map(|own| {
                        let by = own.replaced_by.map($name::ErrorCode::as_str);
                        (own.reason, by, own.since, own.sunset)
                    }),
                })
            });
            let statuses = $name::statuses().iter().map(|entry| {
                json!({
                    "status": entry.status.to_string(), "name": entry.name, "meaning": entry.meaning,
                    "cause": entry.cause, "recovery": entry.recovery, "actor": entry.actor,
                    "docsUrl": entry.docs_url,
                })
            });
            json!({ "codes": codes.collect::<Vec<_>>(), "statuses": statuses.collect::<Vec<_>>() })
        })),*])
    };
}

fn main() {
    let all: Map<String, Value> = tables!(${crates.map((name) => name.replaceAll("-", "_")).join(" ")});
    println!("{}", Value::Object(all));
}
`;

/** What that program should print of a catalogue. */
const expected = ({ codes, statuses }: Catalog): object => ({
  codes: codes
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.code), Buffer.from(b.code)))
    .map(({ code, value, category, meaning, action, classified, deprecated, ...rest }) => ({
      ...{ code, value: typeof value === "number" ? value : null, category: category?.id ?? null },
      ...{ meaning, action: inOneText(action) ?? null, statuses: rest.statuses.map(String) },
      ...{ recovery: classified.recovery ?? null, actor: classified.actor ?? null },
      ...{ docsUrl: rest.page, deprecated: deprecated ? deprecation(deprecated) : null },
    })),
  statuses: statuses.map(({ status, name, meaning, page, ...rest }) => ({
    ...{ status: String(status), name, meaning, cause: rest.cause ?? null, docsUrl: page },
    ...{ recovery: rest.classified.recovery ?? null, actor: rest.classified.actor ?? null },
  })),
});

const deprecation = (deprecated: NonNullable<Code["deprecated"]>): (string | null)[] => {
  const { reason, replacedBy, since, sunset } = deprecated;
  return [reason, replacedBy?.code ?? null, since ?? null, sunset ?? null];
};

const manifest = (name: string, edition: string, tables: string): string => `[package]
name = "${name}"
version = "0.1.0"
edition = "${edition}"

[lints]
workspace = true

${tables}`;

/** What the runtime needs without any part. */
const needed = table("dependencies").replace(/^.*optional = true.*\n/gm, "");

/** Lints are stricter than in any crate of ours. */
const workspace = (members: readonly string[]): string => `[workspace]
members = ${JSON.stringify(members)}
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
function snippets(catalog: Catalog, name: string, own: readonly string[]): string {
  const parameters = own.includes("reqwest")
    ? "response: reqwest::Response"
    : "status: u16, headers: Vec<(String, String)>, body: Vec<u8>";
  const functions = catalog.codes.map((code, index) => {
    const text = (isHttp: boolean): string =>
      snippet.code(code, name, commentOf(code), isHttp, own);
    return `#[allow(deprecated)]
async fn snippet_${index}(${parameters}) {\n${text(true)}\n}

#[allow(deprecated)]
fn plain_${index}(body: &[u8]) {\n${text(false)}\n}
`;
  });
  const any = catalog.codes.find(({ deprecated }) => !deprecated) ?? expect.unreachable();
  // The guide is about the catalogue that init lays down, in a crate of the same name.
  const theirs = laidDown().codes.map(({ constant }) => constant);
  const ofGuide =
    name === acme ? [...blocks(guide("rust.md"), "rust"), ...shownByInit("rust")] : [];
  const modules = ofGuide.map((block, index) => {
    const named = block.replaceAll(/(?<=ErrorCode::)[A-Z_]+/g, (constant) => {
      expect(theirs).toContain(constant);
      return any.constant;
    });
    return `mod guide_${index} {\n${named}}\n`;
  });
  const loose = "#![allow(clippy::all, clippy::pedantic, dead_code, missing_docs)]\n";
  return `${loose}${unformatted}\n${[...functions, ...modules].join("\n")}`;
}

describeWith("rust", "what the generator emits, of any catalogue", () => {
  const crates = Object.keys(catalogues);
  const all = ["--workspace", "--all-features", "-j2"];
  let root: string;

  beforeAll(async () => {
    root = foreignFolder();
    for (const [name, catalog] of Object.entries(catalogues)) {
      const isAcme = name === acme;
      put(join(root, name), {
        "Cargo.toml": manifest(
          name,
          "2024",
          `${(isAcme ? ["features", "dependencies", "dev-dependencies"].map(table) : [needed]).join("\n")}
[lib]
test = false
doctest = ${shown.includes(name)}
`,
        ),
        ...(isAcme && { "tests/snippets.rs": snippets(catalog, name, parts) }),
      });
      const target = { package: name, ...(isAcme && { with: [...parts] }) };
      put(join(root, name, "src"), await emitted(catalog, target));
    }
    put(join(root, "shop/src/errors"), await emitted(gateway(), { package: "shop::errors" }));
    const two = readFileSync(join(import.meta.dirname, "two_catalogues.rs"), "utf8");
    put(root, {
      "Cargo.toml": workspace([...crates, "shop"]),
      "rustfmt.toml": "hard_tabs = true\nmax_width = 60\n",
      "default.toml": "",
      "shop/Cargo.toml": manifest(
        "shop",
        "2021",
        `${needed}
[dev-dependencies]
axum = { version = "0.8", default-features = false }
http = "1.0"
${crates.map((name) => `${name} = { path = "../${name}"${name === acme ? ', features = ["axum"]' : ""} }\n`).join("")}
[lib]
test = false

[[bin]]
name = "shop"
path = "src/main.rs"
test = false

[[test]]
name = "texts"
harness = false
`,
      ),
      "shop/src/lib.rs": "//! A shop.\n\npub mod errors;\n",
      // A program uses little of a module.
      "shop/src/main.rs":
        '//! A till.\n\nmod errors;\n\nfn main() {\n\tprintln!("{}", errors::codes().len());\n}\n',
      "shop/tests/snippets.rs": snippets(gateway(), "shop::errors", []),
      "shop/tests/two_catalogues.rs": two.replace("\n\n", `\n\n${unformatted}\n`),
      "shop/tests/texts.rs": program(crates).replace("\n\n", `\n\n${unformatted}\n`),
    });
    pinAsOurs(root);
  });

  test("is laid out as rustfmt does it, and stays so where other rules apply", async () => {
    const fmt = ["fmt", "--all", "--check"];
    const isOurs = (line: string): boolean => /^Diff in (?!.*\/shop\/src\/\w+\.rs)/.test(line);
    const usual = await judged(root, ...fmt, "--", "--config-path", join(root, "default.toml"));
    expect(usual.split("\n").filter(isOurs)).toEqual([]);
    expect(await judged(root, ...fmt)).toBe("");
    const path = `shop/src/errors/mod.rs`;
    const text = readFileSync(join(root, path), "utf8");
    put(root, { [path]: text.replace(unformatted, "") });
    expect(await judged(root, ...fmt)).toContain("errors/parse.rs");
    put(root, { [path]: text });
  });

  test("leaves the judges of Rust nothing to say", async () => {
    expect(await judged(root, "clippy", ...all)).toBe("");
    expect(await judged(root, "doc", "--no-deps", ...all)).toBe("");
  });

  describe("tested", () => {
    let printed: string;
    beforeAll(async () => {
      printed = await cargo(root, "test", ...all, "--", "--include-ignored");
    });

    test("has examples that work, as do the snippets of pages, and no two catalogues disturb each other", () => {
      const passed = printed.matchAll(/^test result: ok\. (\d+) passed/gm);
      const total = Array.from(passed, ([, count]) => Number(count)).reduce(
        (sum, own) => sum + own,
      );
      expect(total).toBeGreaterThan(20 * shown.length);
    });

    test("says every text as it is", () => {
      const texts = JSON.parse(printed.split("\n").find((line) => line.startsWith("{")) ?? "{}");
      for (const [name, catalog] of Object.entries(catalogues))
        expect(texts[name.replaceAll("-", "_")], name).toEqual(expected(catalog));
    });
  });

  test("passes the vectors of all traits, and fails each file of them that is spoilt", async () => {
    const copy = await crateCopy();
    await regenerate(copy, catalogues[acme] ?? expect.unreachable());
    const tested = () => cargoTest(copy, ["--test=vectors"]);
    const { failed, passed, printed } = await tested();
    expect({ failed, passed }, printed).toEqual({ failed: 0, passed: 5 });
    spoil(join(copy, "vectors"), ["parse", "raise", "stream", "decide-retry"]);
    expect((await tested()).failed).toBe(4);
    // Without a file of vectors nothing is compiled.
    spoil(join(copy, "vectors"), ["negotiate"]);
    await expect(tested()).rejects.toThrow("negotiate.json");
  });

  test("compiles with 10,000 codes, laid out as rustfmt does", async () => {
    const copy = await crateCopy();
    const { catalog } = compile(manyCodes(10_000));
    await regenerate(copy, catalog as Catalog);
    put(copy, { "examples/texts.rs": program(["org_error_codes"]) });
    const printed = await cargo(copy, "run", "--quiet", "--example=texts", "-j2");
    expect(JSON.parse(printed).org_error_codes).toEqual(expected(catalog as Catalog));
    expect(await judged(copy, "fmt", "--check")).toBe("");
  });
});
