import { beforeAll, describe, expect, test } from "vitest";
import { go } from "../../src/emitters/go/index.ts";
import { go as snippet } from "../../src/emitters/markdown/snippets/go.ts";
import { compiled, emitted } from "./compiled.ts";

const catalog = compiled({
  "catalog.yaml": `name: doors
title: Door errors
docs: https://doors.example.org/errors/
wire:
  format: { name: door, code: /code, message: /text, details: /details, constants: { /ok: false, /big: 100000000000000000000 } }
codes:
  jammed: { value: 7, meaning: Jammed, aliases: [JAM, "JAM_{n}_TIMES"] }
  plain: Plain
`,
});

describe("go, from a catalogue that says little", () => {
  let files: Map<string, string>;
  beforeAll(async () => {
    files = await emitted(go, catalog);
  });

  test("leaves out of the table what is not known of a code", () => {
    expect(files.get("code_table_gen.go")).toContain(`	{"plain", Info{
		Meaning: "Plain",
		DocsURL: "https://doors.example.org/errors/codes/plain/",
	}},
`);
  });

  test("says nothing in a comment that the catalogue does not say", () => {
    expect(files.get("codes_gen.go")).toContain(`// CodePlain means: Plain.
//
// See https://doors.example.org/errors/codes/plain/
const CodePlain Code = "plain"
`);
  });

  test("understands other values of a code", () => {
    const text = files.get("alias_table_gen.go");
    expect(text).toContain('= []aliasEntry{\n\t{"JAM", "7"},\n}\n');
    expect(text).toContain('= []pattern{\n\t{"JAM_", "_TIMES", "7"},\n}\n');
  });

  test("takes any code in a body if some codes are numbers and some are texts", () => {
    const text = files.get("bodies_gen.go");
    expect(text).toContain('\tCode any `json:"code"`\n');
    expect(text).toContain("Ok: false");
    expect(text).toContain("Code: c.code.any");
  });

  test("has a number that no whole number of Go can hold as a double", () => {
    expect(files.get("bodies_gen.go")).toContain('\tBig float64 `json:"big"`\n');
  });

  test("shows a comment where a program does something", () => {
    const code = catalog.codes.find(({ key }) => key === "plain") ?? expect.unreachable();
    const shown = snippet.code(code, "example.com/doors", "Knock", true);
    expect(shown).toContain("if errors.Is(err, doors.CodePlain) {\n\t// Knock\n}");
  });
});
