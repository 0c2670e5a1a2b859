import { describe, expect, test } from "vitest";
import { python as snippet } from "../../src/emitters/markdown/snippets/python.ts";
import { assignment, bracketed, docstring, literal } from "../../src/emitters/python/literal.ts";
import { typedDict } from "../../src/emitters/python/typed-dict.ts";
import { emitters } from "../../src/index.ts";
import { compiled, emitted, inFormat, type Yaml } from "./compiled.ts";
import { foreign } from "./foreign.ts";

const [python] = emitters.filter(({ name }) => name === "python");

async function file(path: string, catalogue: Yaml): Promise<string> {
  const files = await emitted(python ?? expect.unreachable(), compiled(catalogue));
  return files.get(path) ?? "";
}

describe("a string", () => {
  test.each([
    ["plain", '"plain"'],
    ['one "', `'one "'`],
    [`it's "one"`, `'it\\'s "one"'`],
    ["back\\slash", '"back\\\\slash"'],
    ["\u202Eoverride", '"\\u202eoverride"'],
  ])("is formatted as ruff does it: %s", (text, written) => {
    expect(literal(text)).toBe(written);
  });

  test.each([
    ['ends with "', '"""ends with \\""""\n'],
    ['"starts', '"""\\"starts"""\n'],
    ['has """ in it', '"""has \\"\\"\\" in it"""\n'],
    ["ends with \\", '"""ends with \\\\"""\n'],
  ])("does not end its docstring: %s", (text, written) => {
    expect(docstring("", text)).toBe(written);
  });
});

describe("a line that would be too wide", () => {
  test("has the value of a constant in parentheses", () => {
    const name = "N".repeat(60);
    expect(assignment("    ", name, "x".repeat(19))).toBe(`    ${name} = "${"x".repeat(19)}"\n`);
    expect(assignment("    ", name, "x".repeat(20))).toBe(
      `    ${name} = (\n        "${"x".repeat(20)}"\n    )\n`,
    );
    const wide = "x".repeat(78);
    expect(assignment("    ", "AB", wide)).toBe(`    AB = (\n        "${wide}"\n    )\n`);
    expect(assignment("    ", "AB", `${wide}x`)).toBe(`    AB = "${wide}x"\n`);
  });

  test("has each item on its own line", () => {
    expect(bracketed("", "a = (", ["1"], ")")).toBe("a = (1,)\n");
    expect(bracketed("", "a = (", ["1", "2"], ")")).toBe("a = (1, 2)\n");
    const wide = ["1".repeat(41), "2".repeat(41)];
    expect(bracketed("", "a = (", wide, ")")).toBe(`a = (\n    ${wide[0]},\n    ${wide[1]},\n)\n`);
  });
});

describe("the type of a body", () => {
  const field = { type: "str", doc: "", isOptional: false };

  test.each(["error-code", "class", "__code", "1st", "a b"])(
    "whose key is no name of Python takes the form for any key: %s",
    (key) => {
      expect(typedDict("Body", "It.", [{ ...field, key }])).toContain(`        "${key}": str,\n`);
    },
  );

  test("has a base class with the required fields", () => {
    const fields = [
      { ...field, key: "type" },
      { ...field, key: "detail", isOptional: true },
    ];
    expect(typedDict("Body", "It.", fields)).toMatch(
      /class _BodyRequired\(TypedDict\):.*type: str\n.*class Body\(_BodyRequired, total=False\):.*detail: str\n/s,
    );
  });
});

describe("a catalogue with little in it", () => {
  const small = {
    name: "small",
    title: "Small",
    docs: "https://errors.example.com/",
    wire: { format: "flat" },
    statuses: { 503: "Closed" },
    codes: { nobody_knows: "Nobody knows" },
  };
  const written = (path: string, change: object = {}): Promise<string> =>
    file(path, { "catalog.yaml": JSON.stringify({ ...small, ...change }) });

  test("has no argument for what it does not say", async () => {
    expect(await written("codes.py")).toContain(`CodeEntry(
        code=ErrorCode.NOBODY_KNOWS,
        value="nobody_knows",
        meaning="Nobody knows",
        statuses=(),
        docs_url="https://errors.example.com/codes/nobody-knows/",
    ),
`);
    expect(await written("statuses.py")).toContain(`StatusEntry(
        status=503,
        name="service_unavailable",
        meaning="Closed",
        recovery="transient",
        actor="operator",
        docs_url="https://errors.example.com/statuses/503/",
    ),
`);
  });

  test("has the type of its codes as they are sent", async () => {
    const one = { meaning: "One", value: 1 };
    expect(await written("error_code.py")).toContain("SentCode: TypeAlias = str\n");
    expect(await written("error_code.py", { codes: { one } })).toContain(
      "SentCode: TypeAlias = int\n",
    );
    const both = await written("error_code.py", { codes: { nobody_knows: "It", one } });
    expect(both).toContain("SentCode: TypeAlias = int | str\n");
  });

  test("has other values and patterns in their order", async () => {
    const aliases = [2, "it's", "WAIT_{n}", "WAIT_{n}_HOURS"];
    const table = await written("aliases.py", { codes: { one: { meaning: "One", aliases } } });
    expect(table).toContain(`    "2": "one",\n    "it's": "one",\n`);
    expect(table).toContain(`[
    ("WAIT_", "_HOURS", "one"),
    ("WAIT_", "", "one"),
]`);
  });
});

describe("the snippet of a code", () => {
  const [code] = compiled(foreign).codes;
  const written = (action: string): string =>
    snippet.code(code ?? expect.unreachable(), "own-errors", action, true);

  test("has what to do as a comment", () => {
    expect(written("Wait.")).toMatch(/:\n {4}# Wait\.\n {4}\.\.\.$/);
  });
});

describe("settings.py", () => {
  test("has pointers as lists of keys", async () => {
    const pointers = "code: /errors/0/a~1b, message: /~01";
    const settings = await file("settings.py", inFormat(`{ name: own, ${pointers} }`));
    expect(settings).toContain('message=("~1",),\n            code=("errors", "0", "a/b"),');
  });

  test("has constants as Python writes them", async () => {
    const constants = `{ /ok: false, /a/b: null, /n: -1.5, /t: "it's" }`;
    const own = inFormat(`{ name: own, code: /code, constants: ${constants} }`);
    const settings = await file("settings.py", own);
    expect(settings).toContain(`            constants=(
                (("ok",), False),
                (("a", "b"), None),
                (("n",), -1.5),
                (("t",), "it's"),
            ),`);
    expect(settings).toContain('        "ok": False,\n');
    expect(await file("bodies.py", own)).toContain("    ok: bool\n");
  });

  test("has a single format if that is problem details", async () => {
    const settings = await file("settings.py", foreign);
    expect(settings).toContain('BodyFormat: TypeAlias = Literal["problem"]\n');
    expect(settings).toContain("Body: TypeAlias = ProblemDetails\n");
    expect(await file("bodies.py", foreign)).not.toContain("ErrorResponse");
  });
});
