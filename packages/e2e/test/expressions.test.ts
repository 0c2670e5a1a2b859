import { globSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { type Expression, growthOf, literalsIn } from "../src/expressions.ts";
import { inRepository } from "../src/places.ts";
import { python, pythonPackage } from "../src/python.ts";
import { describeWith } from "../src/toolchains.ts";

/** Sources that read what strangers send or paste. */
const sources = [
  "packages/error-codes/src/*.ts",
  "packages/codegen/src/pasted/*.ts",
  "packages/site/src/explain/*.ts",
  "packages/site/src/nearest.ts",
];

/** The expressions that the sources put together when they are loaded. */
async function constructed(): Promise<Expression[]> {
  const found: Expression[] = [];
  const recording = new Proxy(RegExp, {
    construct(target, [source, flags = ""]: [string, string?]) {
      found.push({ source, flags });
      return new target(source, flags);
    },
  });
  vi.stubGlobal("RegExp", recording);
  vi.resetModules();
  for (const file of globSync(sources.map((path) => inRepository(path)))) await import(file);
  vi.unstubAllGlobals();
  return found;
}

/** The expressions of the Python package. */
const program = `
import importlib, json, pkgutil, re
import org_error_codes as package

print(json.dumps([
    {"source": value.pattern, "flags": "i" * bool(value.flags & re.I) + "s" * bool(value.flags & re.S)}
    for module in pkgutil.iter_modules(package.__path__)
    for value in vars(importlib.import_module("org_error_codes." + module.name)).values()
    if isinstance(value, re.Pattern)
]))
`;

/** The expressions of the Java package. What a possessive quantifier (`*+`) takes, `*` takes too. */
const inJava = (): Expression[] =>
  globSync(inRepository("packages/java/*/src/main/**/*.java")).flatMap((file) =>
    Array.from(
      readFileSync(file, "utf8").matchAll(/Pattern\.compile\(\s*("(?:[^"\\]|\\.)*")(.*)/g),
      ([, literal = "", rest = ""]) => ({
        source: JSON.parse(literal).replaceAll("*+", "*"),
        flags: rest.includes("CASE_INSENSITIVE") ? "i" : "",
      }),
    ),
  );

const shown = ({ source, flags }: Expression): string => `/${source}/${flags}`;

/** The expressions whose work is not known to grow only as the text does, each with the reason. */
async function superlinear(expressions: readonly Expression[]): Promise<string[]> {
  const found: string[] = [];
  for (const expression of expressions) {
    const growth = await growthOf(expression);
    if (growth.status === "safe") continue;
    const why = growth.status === "vulnerable" ? growth.complexity.summary : growth.error.kind;
    found.push(`${shown(expression)}: ${why}`);
  }
  return found;
}

describe("no text makes a regular expression work longer than the text grows", () => {
  test("which would be seen", async () => {
    const quadratic = [
      /(eyJ)[\w-]+\.[\w-]+\.[\w-]*/g,
      /(?<!-)(eyJ)[\w-]+\.[\w-]+\.[\w-]*/g,
      /Error: status\s*(?:[:=]\s*)?\s*\d/,
      /\s+$/,
    ];
    expect(await superlinear(quadratic)).toEqual(
      quadratic.map((expression) => expect.stringContaining(`${shown(expression)}: 2nd degree`)),
    );
    expect(await superlinear([/^(?:a+)+$/])).toEqual([expect.stringContaining("exponential")]);
  });

  test("in a literal of TypeScript", async () => {
    const literals = sources.flatMap((path) => literalsIn(path));
    expect(literals.map(shown)).toContain("/^HTTP\\/\\d(?:\\.\\d)? (\\d{3})(?: |$)/");
    expect(await superlinear(literals)).toEqual([]);
  });

  test("in one that TypeScript puts together", async () => {
    const all = await constructed();
    for (const part of ["jan|feb", "authorization"])
      expect(all.map(shown).join("\n")).toContain(part);
    expect(await superlinear(all)).toEqual([]);
  });

  test("in Java", async () => {
    const all = inJava();
    expect(all.map(shown)).toContain("/0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?/");
    expect(await superlinear(all)).toEqual([]);
  });

  describeWith("python", "in Python", () => {
    test("neither", async () => {
      const all: Expression[] = JSON.parse(await python(pythonPackage, "-c", program));
      expect(all.map(shown)).toContain("/0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?/");
      expect(await superlinear(all)).toEqual([]);
    });
  });
});
