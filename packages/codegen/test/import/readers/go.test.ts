import { expect, test } from "vitest";
import { imported, refused } from "../imported.ts";

test("constants are read by their types, and their comments are what they mean", async () => {
  const go = `package shop

const MaxRetries = 3

// Codes of the shop.
const (
	// ErrSold is sent when the bread is sold.
	//
	// Deprecated: use ErrGone.
	ErrSold Code = "bread_sold"
	ErrOld, ErrCold Code = "bread_old", Code("bread_" + "cold") // It is not good.
)

const ErrLate = Code(\`too_late\`)

const other string = "x"

func f() { _ = "y" }
`;
  const { codes, report } = await imported({ "a.go": go });
  expect(codes).toEqual({
    bread_sold: {
      meaning: "ErrSold is sent when the bread is sold.",
      deprecated: { reason: "use ErrGone." },
    },
    bread_old: "It is not good.",
    bread_cold: "It is not good.",
    too_late: "too_late",
  });
  expect(report.tables).toMatchObject([{ name: "Code", line: 10, column: 2, rows: 4, codes: 4 }]);
});

test("iota counts lines, also those that are left out", async () => {
  const go = `package a
const (
	_ ErrNo = iota + 10
	ErrOne
	_
	ErrThree
)
`;
  expect((await imported({ "a.go": go })).codes).toMatchObject({
    ErrOne: { value: 11 },
    ErrThree: { value: 13 },
  });
});

test("a comment above several constants is not taken for that of the first", async () => {
  const go = `package a
const (
	ErrOne Code = "one" // First.

	// Second version
	ErrTwo   Code = "two"
	ErrThree Code = "three"
)
`;
  const { codes, left } = await imported({ "a.go": go });
  expect(codes).toEqual({ one: "First.", two: "two", three: "three" });
  expect(left).toContain(
    "a.go:5:2 left-comment: This comment is above several constants, and may be the heading of all.",
  );
});

test("typed constants that a program computes are said, and no other constants", async () => {
  const go = `package a
const (
	CodeOK Code = iota
	CodeCold
	CodeHot Code = 1 << 4
	CodeWarm Code = base
)
const errTimeout = 5 * time.Second
const errWait time.Duration = 2 * time.Second
`;
  const { codes, left, report } = await imported({ "a.go": go });
  expect(codes).toEqual({ CodeCold: { meaning: "CodeCold", value: 1 } });
  expect(left.slice(0, 3)).toEqual([
    "a.go:3:2 left-code: CodeOK is not an error.",
    "a.go:4:2 no-text: No text explains CodeCold.",
    "a.go:5:17 left-code: CodeHot is 1 << 4, which is neither a text nor a whole number.",
  ]);
  expect(left[3]).toContain("CodeWarm is base, which");
  expect(report.tables).toHaveLength(1);
});

test("a file that breaks off gives what is there, and says so", async () => {
  const { codes, left } = await imported({
    "a.go": 'package a\nconst (\n\tErrOne Code = "one"\n\tErrTwo Code = "tw',
  });
  expect(codes).toMatchObject({ one: "one" });
  expect(left).toContain(
    "a.go:2:1 left-part: Part of these constants could not be parsed, and is left.",
  );
});

test("brackets in brackets are refused before they take the parser's time", async () => {
  expect(await refused({ "a.go": "package a\nvar a = ".concat("(".repeat(100_000)) })).toEqual([
    "a.go:2:209 plain-value: This is nested deeper than 200 levels.",
  ]);
});
