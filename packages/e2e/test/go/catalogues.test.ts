import { join } from "node:path";
import { type Catalog, compile, parseConfig } from "@org/error-codegen";
import { beforeAll, describe, expect, test } from "vitest";
import { inOneText } from "../../../codegen/src/text/sentence.ts";
import { compiled, golden, inFormat } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { filesOf, spoil } from "../../src/emitted.ts";
import { acmePath, go, goTest, moduleOf, staticcheck } from "../../src/go.ts";
import { foreignFolder, put } from "../../src/places.ts";
import { run } from "../../src/run.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

/** Keys that no tag of a field can hold, in a list. */
const odd = '{ name: odd, code: "/errors/0/-", message: "/errors/0/a,b\\"c`" }';

/** Codes that are texts or numbers, of any characters, in a body with constants of every type. */
const mixed = {
  "catalog.yaml": `name: mixed
title: Mixed errors
docs: https://mixed.example.org/errors/
wire:
  format:
    name: mixed
    code: /code
    docsUrl: /see
    details: /more/0
    constants: { /ok: false, /kind: "a\\"b", /nothing: null, /version: 1.5, /level: -3, "/x,y/z": true }
codes:
  seven: { value: 7, meaning: A number }
  quotes: { value: 'a"b\\c\`''', meaning: Quotes }
  proto: { value: __proto__, meaning: A prototype }
  parameter: { value: "WAIT_{n}_s", meaning: A wait, aliases: ["\\uFFFD", "\\U0001F600", -32600] }
  fire: { value: "\\U0001F525", meaning: Fire }
  last: { value: "\\uFFFC", meaning: Last of the plane, statuses: [404], identifier: last }
retired:
  old: { value: "\\uFFEF", reason: Gone. }
  older: { value: "\\U0001F511", reason: Gone. }
`,
};

const catalogues = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  injected,
  takenNames,
  traits: compiled(catalogue(everything)),
  empty: compiled(empty),
  foreign: compiled(foreign),
  foreignWithList: compiled(foreignWithList),
  odd: compiled(inFormat(odd)),
  mixed: compiled(mixed),
};

const names = Object.keys(catalogues) as (keyof typeof catalogues)[];

/**
 * Gives the tables of a catalogue's package, the body of an error with the code that is the first argument, and
 * what the other arguments are understood as.
 */
const tables = (name: string): string => `package main

import (
	"encoding/json"

	"${acmePath(name)}"
)

func ${name}(args []string) any {
	codes := map[problems.Code]any{}
	for _, code := range problems.Codes() {
		codes[code], _ = code.Info()
	}
	statuses := map[string]any{}
	for _, status := range problems.Statuses() {
		statuses[status.String()], _ = status.Info()
	}
	var body json.RawMessage
	if code := args[0]; code != "" {
		body = problems.New(problems.Code(code), problems.WithParam("p")).Render(problems.DefaultFormat).Body
	}
	understood := map[string]any{}
	for _, value := range args[1:] {
		parsed, _ := problems.FromError(problems.Code(value))
		understood[value] = []any{parsed.Code, parsed.DocsURL}
	}
	return map[string]any{"codes": codes, "statuses": statuses, "understood": understood, "body": body}
}
`;

/** Prints all that as JSON, by catalogue; the program's own argument has those of each. */
const printer = `package main

import (
	"encoding/json"
	"os"
)

func main() {
	var args map[string][]string
	if err := json.Unmarshal([]byte(os.Args[1]), &args); err != nil {
		panic(err)
	}
	out := map[string]any{
${names
  .map(
    (name) => `		"${name}": ${name}(args["${name}"]),
`,
  )
  .join("")}	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		panic(err)
	}
}
`;

/** The first code of a catalogue that can be raised with a status of its own. */
const raised = ({ codes }: Catalog) =>
  codes.find(({ statuses }) => statuses.some(Number.isInteger));

/** What the printer gets for a catalogue: a code to raise, and what else is understood. */
const printerArguments = (catalog: Catalog): (string | number)[] => [
  raised(catalog)?.code ?? "",
  ...catalog.aliases.map(({ alias }) => alias),
  ...catalog.retired.map(({ code }) => code),
];

/** Prints the keywords of Go. */
const keywords = `package main

import (
	"fmt"
	"go/token"
)

func main() {
	for word := token.BREAK; word <= token.VAR; word++ {
		fmt.Println(word)
	}
}
`;

/** The catalogue as the printer prints it. */
function printed({ codes, statuses, retired, aliases }: Catalog): object {
  const pages = new Map([...codes, ...retired].map(({ code, page }) => [code, page]));
  const kind = (status: number | string): number => Number(`${status}`.replace("xx", ""));
  return {
    understood: Object.fromEntries([
      ...aliases.map(({ alias, code }) => [alias, [code, pages.get(code)]]),
      ...retired.map(({ code, page }) => [code, [code, page]]),
    ]),
    codes: Object.fromEntries(
      codes.map(({ code, value, category, meaning, action, classified, page, ...rest }) => {
        const { reason, replacedBy, since = "", sunset = "" } = rest.deprecated ?? {};
        const Deprecated = rest.deprecated
          ? { Reason: reason, ReplacedBy: replacedBy?.code ?? "", Since: since, Sunset: sunset }
          : null;
        const Numeric = typeof value === "number";
        const Statuses = rest.statuses.length > 0 ? rest.statuses.map(kind) : null;
        const Action = inOneText(action) ?? "";
        const texts = { Category: category?.id ?? "", Meaning: meaning, Action };
        const { recovery: Recovery = "", actor: Actor = "" } = classified;
        const facts = { Recovery, Actor, DocsURL: page, Deprecated };
        return [code, { Numeric, ...texts, Statuses, ...facts }];
      }),
    ),
    statuses: Object.fromEntries(
      statuses.map(({ status, name, meaning, cause = "", classified, page }) => [
        status,
        {
          Name: name,
          Meaning: meaning,
          Cause: cause,
          Recovery: classified.recovery ?? "",
          Actor: classified.actor ?? "",
          DocsURL: page,
        },
      ]),
    ),
  };
}

/** The body with a code, by the pointers of the format. */
const bodies: Partial<Record<keyof typeof catalogues, (code: string, text: string) => object>> = {
  hostile: (code, text) => ({
    constructor: { "a/b~c": text },
    toString: { valueOf: { code } },
  }),
  foreignWithList: (code, text) => ({
    errors: [{ code, detail: text, source: { pointer: "p" } }],
  }),
  odd: (code, text) => ({ errors: [{ "-": code, 'a,b"c`': text }] }),
  mixed: (code) => ({
    ok: false,
    kind: 'a"b',
    nothing: null,
    version: 1.5,
    level: -3,
    "x,y": { z: true },
    code,
    see: "https://mixed.example.org/errors/codes/last/",
    more: [null],
  }),
};

describeWith("go", "the Go package, generated from another catalogue", () => {
  let module: string;
  beforeAll(async () => {
    module = await moduleOf(catalogues);
  });

  test("is as gofmt would write it, and gives go vet and staticcheck nothing to say", async () => {
    expect(await run("gofmt", ["-l", "."], { cwd: module })).toBe("");
    expect(await go(module, "vet", "./...")).toBe("");
    expect(await staticcheck(module, "./...")).toBe("");
  });

  describe("has every text as it is, and sends the catalogue's format:", () => {
    let all: Readonly<Record<string, { readonly body: unknown }>>;
    beforeAll(async () => {
      const sources = names.map((name) => [`${name}.go`, tables(name)]);
      put(join(module, "printer"), { "main.go": printer, ...Object.fromEntries(sources) });
      const args = names.map((name) => [name, printerArguments(catalogues[name])]);
      const given = JSON.stringify(Object.fromEntries(args));
      all = JSON.parse(await go(module, "run", "./printer", given));
    });

    test.each(names)("%s", (name) => {
      const catalog = catalogues[name];
      const { body, ...tables } = all[name] ?? expect.unreachable();
      expect(tables).toEqual(printed(catalog));
      const { code = "", meaning = "" } = raised(catalog) ?? {};
      const expected = bodies[name]?.(code, meaning);
      if (expected) expect(body).toEqual(expected);
    });
  });

  test("is in no package whose name is a keyword of Go", async () => {
    const folder = foreignFolder();
    put(folder, { "main.go": keywords });
    const words = (await run("go", ["run", "main.go"], { cwd: folder })).trim().split("\n");
    expect(words).toHaveLength(25);
    const taken = words.filter((word) => {
      const targets = `  go: { out: go, importPath: example.com/acme/${word} }\n`;
      const bytes = Buffer.from(`catalog: catalog.yaml\ntargets:\n${targets}`);
      return !parseConfig({ path: "error-codegen.yaml", bytes }).problems;
    });
    expect(taken).toEqual([]);
  });

  test("passes the vectors of all traits, and fails each file of them that is spoilt", async () => {
    const traits = join(module, "traits");
    const { failures, passed } = await goTest(traits);
    expect(failures).toEqual([]);
    expect(passed).toBe(6);
    spoil(join(traits, "vectors"));
    // One test is that of all five.
    expect((await goTest(traits)).failed).toBe(6);
  });

  test("of 10,000 codes compiles", async () => {
    const { catalog } = compile(manyCodes(10_000));
    expect(catalog?.codes.length).toBe(10_000);
    const many = await moduleOf({ many: catalog ?? expect.unreachable() });
    expect(await go(many, "build", "./...")).toBe("");
  });

  test("grows by lines alone when a code is added", async () => {
    const count = 40;
    const [before, after] = [manyCodes(count), manyCodes(count + 1)].map(
      (files) => compile(files).catalog ?? expect.unreachable(),
    );
    const targets = { go: { out: "problems", importPath: acmePath("many") } };
    const [old = {}, now = {}] = await Promise.all(
      [before, after].map((catalog) => filesOf(catalog as Catalog, { targets })),
    );
    const added: string[] = [];
    for (const [path, text] of Object.entries(now)) {
      const left = (old[path] ?? "").split("\n");
      for (const line of text.split("\n"))
        if (line === left[0]) left.shift();
        else added.push(line);
      expect(left, path).toEqual([]);
    }
    expect(added.join("\n")).toContain("CodeCode0040");
  });
});
