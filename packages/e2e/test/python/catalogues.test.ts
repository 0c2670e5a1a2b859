import { type Catalog, compile } from "@org/error-codegen";
import { describe, expect, test } from "vitest";
import { reserved } from "../../../codegen/src/rules/reserved.ts";
import { compiled, golden, inFormat } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { generated, mypyCache, packageOf, python, pythonPackage, tool } from "../../src/python.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

const odd = '{ name: odd, code: "/errors/0/class", message: "/errors/0/a~1\\"b\\"" }';

const catalogues: Readonly<Record<string, Catalog>> = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  injected,
  takenNames,
  empty: compiled(empty),
  foreign: compiled(foreign),
  foreignWithList: compiled(foreignWithList),
  odd: compiled(inFormat(odd)),
  "1,000 codes": many(1000),
};

/** Prints the texts of every code and status in the tables. */
const printTexts = `import json, sys
from org_error_codes import CODES, RETIRED, STATUSES
texts = {
    "codes": {e.code: [e.category, e.meaning, e.action, e.docs_url] for e in CODES.values()},
    "statuses": {str(e.status): [e.name, e.meaning, e.cause] for e in STATUSES.values()},
    "reasons": {e.code: e.deprecated.reason for e in CODES.values() if e.deprecated},
    "retired": dict(RETIRED),
}
json.dump(texts, sys.stdout)
`;

function textsOf({ codes, statuses, retired }: Catalog): object {
  const reasons = codes.flatMap(({ code, deprecated }) =>
    deprecated ? [[code, deprecated.reason]] : [],
  );
  return {
    codes: Object.fromEntries(
      codes.map(({ code, category, meaning, action, page }) => [
        code,
        [category.id, meaning, action, page],
      ]),
    ),
    statuses: Object.fromEntries(
      statuses.map(({ status, name, meaning, cause }) => [status, [name, meaning, cause]]),
    ),
    reasons: Object.fromEntries(reasons),
    retired: Object.fromEntries(retired.map(({ code, page }) => [code, page])),
  };
}

/** Raises every code in every format, and parses each response again. */
const roundTrip = `from org_error_codes import CODES, ApiError, parse_error
from org_error_codes._generated.settings import ACCEPTS, BODIES
accepted = [name for name, _ in ACCEPTS if name in BODIES]
assert accepted
for entry in CODES.values():
    listed = entry.statuses[0]
    status = int(str(listed).replace("xx", "00"))
    for name in accepted:
        sent = ApiError(entry.code, status=status).render(name)
        error = parse_error(status=status, headers=sent.headers, body=sent.body)
        assert error.code is entry.code, (name, sent, error)
        assert error.message == entry.meaning, (name, sent, error)
`;

describeWith("python", "the package, generated from another catalogue", () => {
  describe.each(Object.entries(catalogues))("%s", (_, catalog) => {
    test("satisfies the judges, and has every text as it is", async () => {
      const copy = await packageOf(catalog);
      const check = await tool("ruff", ["check", "--no-cache", "src"], copy);
      expect(check.output).toBe("All checks passed!\n");
      const format = await tool("ruff", ["format", "--no-cache", "--diff", "src"], copy);
      expect(format.output).toMatch(/^\d+ files already formatted\n$/);
      const types = await tool("mypy", [mypyCache, "src"], copy);
      expect(types.output).toMatch(/^Success: /);
      expect(JSON.parse(await python(copy, "-c", printTexts))).toEqual(textsOf(catalog));
      await python(copy, "-W", "ignore", "-c", roundTrip);
    });
  });

  test("no code is named as a keyword of Python", async () => {
    const words = "import keyword; print(*[word for word in keyword.kwlist if word.istitle()])";
    const printed = await python(pythonPackage, "-c", words);
    const kept = [...reserved].filter(([, kind]) => kind === "a keyword of Python");
    expect(kept.map(([word]) => word)).toEqual(printed.trim().split(" "));
  });

  test("10,000 codes compile, and have every text as it is", async () => {
    const catalog = many(10_000);
    const copy = await packageOf(catalog);
    await python(copy, "-m", "compileall", "-q", "src");
    expect(JSON.parse(await python(copy, "-c", printTexts))).toEqual(textsOf(catalog));
  });

  test("one code more adds lines and changes none", async () => {
    const before = await generated(many(1000));
    const after = await generated(many(1001));
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
