import { type Catalog, type Code, compile } from "@org/error-codegen";
import { beforeAll, describe, expect, test } from "vitest";
import { compiled, golden, inFormat } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { put } from "../../src/places.ts";
import { cargo, crateCopy, judged, regenerate } from "../../src/rust.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

const odd = '{ name: odd, code: "/errors/0/-", message: "/errors/0/a,b\\"c", type: "/self/fn" }';

const catalogues: Readonly<Record<string, Catalog>> = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  injected,
  takenNames,
  empty: compiled(empty),
  foreign: compiled(foreign),
  foreignWithList: compiled(foreignWithList),
  odd: compiled(inFormat(odd)),
};

/** A program that prints the tables as JSON. */
const program = `use org_error_codes::{StatusKey, codes, statuses};
use serde_json::json;

fn keys(all: &[StatusKey]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

fn main() {
    let codes = codes().iter().map(|entry| {
        json!({
            "code": entry.code, "category": entry.category, "meaning": entry.meaning,
            "action": entry.action, "statuses": keys(entry.statuses), "recovery": entry.recovery,
            "actor": entry.actor, "docsUrl": entry.docs_url,
            "deprecated": entry.deprecated.as_ref().map(|own| {
                (own.reason, own.replaced_by, own.since, own.sunset)
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
  codes: codes.map(({ code, category, meaning, action, deprecated, ...rest }) => ({
    ...{ code, category: category.id, meaning, action, statuses: rest.statuses.map(String) },
    ...{ recovery: rest.recovery, actor: rest.actor, docsUrl: rest.page },
    deprecated: deprecated ? deprecation(deprecated) : null,
  })),
  statuses: statuses.map(({ status, name, meaning, cause, recovery, actor, page }) => ({
    ...{ status: String(status), name, meaning, cause, recovery, actor, docsUrl: page },
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

  test("compiles with 10,000 codes, laid out as rustfmt does", async () => {
    const { catalog } = compile(manyCodes(10_000));
    await regenerate(copy, catalog as Catalog);
    const printed = await cargo(copy, "run", "--quiet", "--example=texts", "-j2");
    expect(JSON.parse(printed)).toEqual(expected(catalog as Catalog));
    expect(await judged(copy, "fmt", "--check")).toBe("");
  });
});
