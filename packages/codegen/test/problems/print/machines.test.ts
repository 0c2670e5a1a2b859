import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { formats, type Problem } from "../../../src/index.ts";
import sarifSchema from "./sarif.schema.json" with { type: "json" };

const problem: Problem = {
  file: "errors/my catalog,1:2#%.yaml",
  line: 3,
  column: 5,
  rule: "known-status",
  level: "error",
  message: "100% wrong:\r\nsecond line, too.",
  fix: "::error::Mend it.",
  excerpt: "a: b",
  caret: 4,
};

test("json is the plain list of problems", () => {
  expect(JSON.parse(formats.json([problem], true))).toEqual([problem]);
  expect(formats.json([], false)).toBe("[]\n");
});

describe("github", () => {
  test("has one command per problem, which texts cannot break", () => {
    expect(formats.github([problem, problem], true)).toBe(
      "::error file=errors/my catalog%2C1%3A2#%25.yaml,line=3,col=5,title=known-status::100%25 wrong:\\u000d\\u000asecond line, too. ::error::Mend it.\n".repeat(
        2,
      ),
    );
  });

  test("has a warning for a warning", () => {
    expect(formats.github([{ ...problem, level: "warning" }], true)).toMatch(/^::warning file=/);
  });

  test("is empty without problems", () => {
    expect(formats.github([], false)).toBe("");
  });
});

describe("sarif", () => {
  const validate = new Ajv({
    strict: true,
    allErrors: true,
    formats: { "uri-reference": isReference },
  }).compile(sarifSchema);
  const log = (...problems: Problem[]) => JSON.parse(formats.sarif(problems, true));

  test.each([[[]], [[problem]], [[problem, problem]]])(
    "has the form of SARIF 2.1.0 with the problems %#",
    (problems) => {
      expect(validate(log(...problems)), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  test("the schema rejects a log without a message, and one with a place before the file's start", () => {
    const { runs } = log(problem);
    const [result] = runs[0].results;
    const [location] = result.locations;
    const region = { startLine: 0, startColumn: 1 };
    const place = { ...location.physicalLocation, region };
    for (const results of [
      [{ ...result, message: {} }],
      [{ ...result, locations: [{ physicalLocation: place }] }],
    ])
      expect(validate({ ...log(), runs: [{ ...runs[0], results }] })).toBe(false);
  });

  test("contains the fact, the place and the unit of columns", () => {
    const [run] = log(problem, { ...problem, rule: "another-rule" }).runs;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.tool.driver.rules).toEqual([{ id: "another-rule" }, { id: "known-status" }]);
    expect(run.results[0]).toEqual({
      ruleId: "known-status",
      level: "error",
      message: { text: "100% wrong:\\u000d\\u000asecond line, too. ::error::Mend it." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "errors/my%20catalog%2C1%3A2%23%25.yaml" },
            region: { startLine: 3, startColumn: 5 },
          },
        },
      ],
    });
  });

  test("has the level of each problem", () => {
    const [run] = log(problem, { ...problem, level: "warning" }).runs;
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(["error", "warning"]);
  });

  test("doubles braces, which would be placeholders, and breaks links", () => {
    const message = "{0} and }{ and [a](b) are text.";
    const [run] = log({ ...problem, message, fix: "Write {id}." }).runs;
    expect(run.results[0].message.text).toBe("{{0}} and }}{{ and [a\\](b) are text. Write {{id}}.");
  });

  test("has an empty list of results without problems, so that old findings are closed", () => {
    expect(log().runs[0].results).toEqual([]);
  });
});

/** Whether a text is a relative reference (RFC 3986) that leads to where it says. */
function isReference(text: string): boolean {
  const url = URL.canParse(text, "file:///repository/")
    ? new URL(text, "file:///repository/")
    : undefined;
  return url?.protocol === "file:" && url.hash === "" && url.search === "" && !/\s/.test(text);
}
