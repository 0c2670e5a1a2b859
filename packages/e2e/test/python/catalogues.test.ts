import { join } from "node:path";
import { type Catalog, compile } from "@org/error-codegen";
import { beforeAll, expect, test } from "vitest";
import { reserved } from "../../../codegen/src/rules/reserved.ts";
import { inOneText } from "../../../codegen/src/text/sentence.ts";
import { compiled, golden, inFormat, type Yaml } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { catalogOf } from "../../src/catalog.ts";
import { filesOf, spoil } from "../../src/emitted.ts";
import { packageOf, packagesOf, pytest, python, pythonPackage, tool } from "../../src/python.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

const odd = '{ name: odd, code: "/errors/0/class", message: "/errors/0/a~1\\"b\\"" }';

/** Values that need an escape, or would be something else if they were not quoted. */
const values: Yaml = {
  "catalog.yaml": JSON.stringify({
    name: "values",
    title: "Values",
    docs: "https://errors.example.com/",
    wire: {
      format: {
        name: "own",
        code: "/error/code",
        message: "/error/message",
        details: "/error/details",
        constants: { "/ok": false, "/kind": `it's "an" error`, "/ratio": 1.5, "/none": null },
      },
    },
    codes: Object.fromEntries(
      [
        `it's "both"`,
        "back\\slash",
        '"""',
        "__proto__",
        "中文",
        "a b",
        "None",
        20003,
        "ns#{x}",
        `{x}${"long".repeat(60)}`,
      ].map((value, index) => [`code_${index}`, { value, meaning: `Meaning ${index}` }]),
    ),
  }),
};

/** Package to catalogue. */
const catalogues = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  injected,
  taken_names: takenNames,
  traits: compiled(catalogue(everything)),
  empty: compiled(empty),
  foreign: compiled(foreign),
  foreign_with_list: compiled(foreignWithList),
  odd: compiled(inFormat(odd)),
  values: compiled(values),
  third: catalogOf("packages/conformance/third"),
  thousand: many(1000),
};

const packages = Object.keys(catalogues) as (keyof typeof catalogues)[];

/** Prints the texts of every code and status in the tables of packages. */
const printTexts = `import json, sys
from importlib import import_module

def texts(package):
    return {
        "codes": {
            e.code: [e.category, e.meaning, e.action, e.docs_url] for e in package.CODES.values()
        },
        "statuses": {str(e.status): [e.name, e.meaning, e.cause] for e in package.STATUSES.values()},
        "reasons": {e.code: e.deprecated.reason for e in package.CODES.values() if e.deprecated},
        "retired": dict(package.RETIRED),
    }

json.dump({name: texts(import_module(name)) for name in sys.argv[1:]}, sys.stdout)
`;

function textsOf({ codes, statuses, retired }: Catalog): object {
  const reasons = codes.flatMap(({ code, deprecated }) =>
    deprecated ? [[code, deprecated.reason]] : [],
  );
  return {
    codes: Object.fromEntries(
      codes.map(({ code, category, meaning, action, page }) => [
        code,
        [category?.id ?? null, meaning, inOneText(action) ?? null, page],
      ]),
    ),
    statuses: Object.fromEntries(
      statuses.map(({ status, name, meaning, cause }) => [status, [name, meaning, cause ?? null]]),
    ),
    reasons: Object.fromEntries(reasons),
    retired: Object.fromEntries(retired.map(({ code, page }) => [code, page])),
  };
}

/** Raises every code of packages in every format, and parses each response again. */
const roundTrip = `import sys
from importlib import import_module

for package in map(import_module, sys.argv[1:]):
    settings = import_module(package.__name__ + "._generated.settings")
    accepted = [name for name, _ in settings.ACCEPTS if name in settings.BODIES]
    assert accepted
    for entry in package.CODES.values():
        for name in accepted:
            sent = package.ApiError(entry.code).render(name)
            error = package.parse_error(status=sent.status, headers=sent.headers, body=sent.body)
            assert error.code is entry.code, (package, name, sent, error)
            assert error.message == entry.meaning, (package, name, sent, error)
`;

/** What no vector of the third catalogue holds. */
const littleKnown = `from third import CODES, STATUSES, ApiError, ErrorCode, parse_error

entry = CODES["40401"]
assert (entry.code, entry.value, entry.statuses) == (ErrorCode.E40401, 40401, ())
assert (entry.category, entry.action, entry.recovery, entry.actor) == (None,) * 4
status = STATUSES[503]
assert (status.cause, status.recovery, status.actor) == (None, "transient", "upstream")

assert ApiError(ErrorCode.E40401).recovery == "transient"
assert ApiError(ErrorCode.E40401, status=404).recovery == "correctable"
try:
    ApiError(ErrorCode.E40401, status=99)
except ValueError as refused:
    assert str(refused) == "40401 does not have status 99. Pass one of: 100 to 599."
else:
    raise AssertionError

def details_in(details):
    error = ApiError(ErrorCode.E40401, status=404, details=details)
    body = parse_error(body=error.render().body).body
    assert body["error"]["number"] == error.to_body()["error"]["number"] == 40401
    assert body["error"]["http"] == 404
    return body["error"]["details"]

assert details_in({"weight": [31.5]}) == {"weight": [31.5]}
assert details_in(0) == 0
loop = []
loop.append(loop)
for unsendable in (float("nan"), float("inf"), object(), loop, {(1, 2): 3}):
    assert details_in(unsendable) is None

error = parse_error(status=422, body={"error": {"text": "m", "number": "TOO_HEAVY"}})
assert error.code is ErrorCode.TOO_HEAVY and error.known
assert str(error) == "TOO_HEAVY (422): m"
`;

describeWith("python", "the package, generated from another catalogue", () => {
  let project: string;
  beforeAll(async () => {
    project = await packagesOf(catalogues);
  });

  test("satisfies the judges", async () => {
    const check = await tool("ruff", ["check", "--no-cache", "src"], project);
    expect(check.output).toBe("All checks passed!\n");
    const format = await tool("ruff", ["format", "--no-cache", "--diff", "src"], project);
    expect(format.output).toMatch(/^\d+ files already formatted\n$/);
    const types = await tool("mypy", ["src"], project);
    expect(types.output).toMatch(/^Success: /);
  });

  test("has every text as it is", async () => {
    const printed = JSON.parse(await python(project, "-c", printTexts, ...packages));
    for (const name of packages) expect(printed[name], name).toEqual(textsOf(catalogues[name]));
  });

  test("reads each code that it sends, in every format", async () => {
    await python(project, "-W", "ignore", "-c", roundTrip, ...packages);
  });

  test("passes the vectors of all traits, and fails each file of them that is spoilt", async () => {
    const copy = await packageOf(catalogues.traits);
    const { failed, passed, output } = await pytest(copy);
    expect({ failed, passed }, output).toEqual({ failed: 0, passed: 5 });
    spoil(join(copy, "vectors"));
    expect((await pytest(copy)).failed).toBe(5);
  });

  test("has None for what the catalogue does not say, and numbers for codes that are", async () => {
    await python(project, "-c", littleKnown);
  });

  test("no code is named as a keyword of Python", async () => {
    const words = "import keyword; print(*[word for word in keyword.kwlist if word.istitle()])";
    const printed = await python(pythonPackage, "-c", words);
    const kept = [...reserved].filter(([, kind]) => kind === "a keyword of Python");
    expect(kept.map(([word]) => word)).toEqual(printed.trim().split(" "));
  });

  test("10,000 codes compile, and have every text as it is", async () => {
    const catalog = many(10_000);
    const copy = await packagesOf({ many: catalog });
    await python(copy, "-m", "compileall", "-q", "src");
    const printed = JSON.parse(await python(copy, "-c", printTexts, "many"));
    expect(printed.many).toEqual(textsOf(catalog));
  });

  test("one code more adds lines and changes none", async () => {
    const targets = { python: { out: "src/acme_errors" } };
    const before = await filesOf(many(1000), { targets });
    const after = await filesOf(many(1001), { targets });
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [path, text] of Object.entries(before))
      expect(lost(text, after[path] ?? ""), path).toEqual([]);
  });
});

/** The rest of a text's lines, from the first that another text does not have in this order. */
function lost(text: string, other: string): string[] {
  const left = text.split("\n");
  let at = 0;
  for (const line of other.split("\n")) if (line === left[at]) at++;
  return left.slice(at);
}

function many(count: number): Catalog {
  return compile(manyCodes(count)).catalog as Catalog;
}
