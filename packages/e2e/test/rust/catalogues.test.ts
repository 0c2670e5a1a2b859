import { join } from "node:path";
import { type Catalog, type Code, compile, readCatalog } from "@org/error-codegen";
import { beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { inOneText } from "../../../codegen/src/text/sentence.ts";
import { compiled, golden, inFormat } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { unnoticed } from "../../src/emitted.ts";
import { inRepository, put } from "../../src/places.ts";
import { cargo, cargoTest, crateCopy, judged, regenerate } from "../../src/rust.ts";
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

const { files } = readCatalog(inRepository("packages/conformance/third"));

const catalogues: Readonly<Record<string, Catalog>> = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  injected,
  takenNames,
  traits: compiled(catalogue(everything)),
  empty: compiled(empty),
  foreign: compiled(foreign),
  foreignWithList: compiled(foreignWithList),
  odd: compiled(inFormat(odd)),
  odder,
  third: compile(files ?? expect.unreachable()).catalog as Catalog,
};

/** A program that prints the tables as JSON. */
const program = `use org_error_codes::{ErrorCode, StatusKey, codes, statuses};
use serde_json::json;

fn keys(all: &[StatusKey]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn main() {
    let codes = codes().iter().map(|entry| {
        assert_eq!(entry.code.as_str().parse(), Ok(entry.code));
        json!({
            "code": entry.code.as_str(), "value": entry.value, "category": entry.category, "meaning": entry.meaning,
            "action": entry.action, "statuses": keys(entry.statuses), "recovery": entry.recovery,
            "actor": entry.actor, "docsUrl": entry.docs_url,
            "deprecated": entry.deprecated.as_ref().map(|own| {
                (own.reason, own.replaced_by.map(ErrorCode::as_str), own.since, own.sunset)
            }),
        })
    });
    let statuses = statuses().iter().map(|entry| {
        json!({
            "status": entry.status.to_string(), "name": entry.name, "meaning": entry.meaning,
            "cause": entry.cause, "recovery": entry.recovery, "actor": entry.actor, "docsUrl": entry.docs_url,
        })
    });
    let (codes, statuses): (Vec<_>, Vec<_>) = (codes.collect(), statuses.collect());
    println!("{}", json!({ "codes": codes, "statuses": statuses }));
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

let copy: string;
beforeAll(async () => {
  copy = await crateCopy();
});

describeWith("rust", "the crate, generated from another catalogue", () => {
  describe.each(Object.entries(catalogues))("%s", (_, catalog) => {
    test("leaves the judges nothing to say", async () => {
      await regenerate(copy, catalog);
      expect(await judged(copy, "fmt", "--check")).toBe("");
      expect(await judged(copy, "clippy", "-j2")).toBe("");
      expect(await judged(copy, "doc", "--no-deps", "-j2")).toBe("");
    });

    test("says every text as it is", async () => {
      put(copy, { "examples/texts.rs": program });
      const printed = await cargo(copy, "run", "--quiet", "--example=texts", "-j2");
      expect(JSON.parse(printed)).toEqual(expected(catalog));
    });
  });

  test("passes the vectors of all traits, and no fault in them stays unnoticed", async () => {
    await regenerate(copy, catalogues.traits ?? expect.unreachable());
    const tested = () => cargoTest(copy, ["--test=vectors"]);
    const { failed, passed, printed } = await tested();
    expect({ failed, passed }, printed).toEqual({ failed: 0, passed: 5 });
    // Without a file of vectors nothing is compiled.
    const passes = (): Promise<boolean> =>
      tested().then(
        ({ failed }) => failed === 0,
        () => false,
      );
    expect(await unnoticed(join(copy, "vectors"), passes)).toEqual([]);
  });

  test("compiles with 10,000 codes, laid out as rustfmt does", async () => {
    const { catalog } = compile(manyCodes(10_000));
    await regenerate(copy, catalog as Catalog);
    const printed = await cargo(copy, "run", "--quiet", "--example=texts", "-j2");
    expect(JSON.parse(printed)).toEqual(expected(catalog as Catalog));
    expect(await judged(copy, "fmt", "--check")).toBe("");
  });
});
