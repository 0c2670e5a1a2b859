import { join } from "node:path";
import { type Catalog, compile, parseConfig } from "@org/error-codegen";
import { describe, expect, test } from "vitest";
import { compiled, golden, inFormat } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { generated, go, importPath, moduleOf, staticcheck } from "../../src/go.ts";
import { foreignFolder, put } from "../../src/places.ts";
import { run } from "../../src/run.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

/** Keys that no tag of a field can hold, in a list. */
const odd = '{ name: odd, code: "/errors/0/-", message: "/errors/0/a,b\\"c`" }';

const catalogues = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  injected,
  takenNames,
  empty: compiled(empty),
  foreign: compiled(foreign),
  foreignWithList: compiled(foreignWithList),
  odd: compiled(inFormat(odd)),
};

/** Prints, as JSON, the tables of the package, and the body of an error with one of its codes. */
const printer = `package main

import (
	"encoding/json"
	"os"

	"${importPath}"
)

func main() {
	codes := map[errorcodes.Code]any{}
	for _, code := range errorcodes.Codes() {
		codes[code], _ = code.Info()
	}
	statuses := map[string]any{}
	for _, status := range errorcodes.Statuses() {
		statuses[status.String()], _ = status.Info()
	}
	var body json.RawMessage
	for _, code := range os.Args[1:] {
		body = errorcodes.New(errorcodes.Code(code), errorcodes.WithParam("p")).Render(errorcodes.DefaultFormat).Body
	}
	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"codes": codes, "statuses": statuses, "body": body}); err != nil {
		panic(err)
	}
}
`;

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
function printed({ codes, statuses }: Catalog): object {
  const kind = (status: number | string): number => Number(`${status}`.replace("xx", ""));
  return {
    codes: Object.fromEntries(
      codes.map(({ code, category, meaning, action, recovery, actor, page, ...rest }) => {
        const { reason, replacedBy, since = "", sunset = "" } = rest.deprecated ?? {};
        const Deprecated = rest.deprecated
          ? { Reason: reason, ReplacedBy: replacedBy?.code ?? "", Since: since, Sunset: sunset }
          : null;
        const texts = { Category: category.id, Meaning: meaning, Action: action };
        const facts = { Recovery: recovery, Actor: actor, DocsURL: page, Deprecated };
        return [code, { ...texts, Statuses: rest.statuses.map(kind), ...facts }];
      }),
    ),
    statuses: Object.fromEntries(
      statuses.map(({ status, name, meaning, cause, recovery, actor, page }) => [
        status,
        {
          Name: name,
          Meaning: meaning,
          Cause: cause,
          Recovery: recovery,
          Actor: actor,
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
};

describeWith("go", "the Go module, generated from another catalogue", () => {
  const names = Object.keys(catalogues) as (keyof typeof catalogues)[];
  describe.each(names)("%s", (name) => {
    const catalog = catalogues[name];

    test("is as gofmt would write it, and gives go vet and staticcheck nothing to say", async () => {
      const copy = await moduleOf(catalog);
      expect(await run("gofmt", ["-l", "."], { cwd: copy })).toBe("");
      expect(await go(copy, "vet", "./errorcodes")).toBe("");
      expect(await staticcheck(copy, "./errorcodes")).toBe("");
    });

    test("has every text as it is, and sends the catalogue's format", async () => {
      const copy = await moduleOf(catalog);
      put(join(copy, "printer"), { "main.go": printer });
      const code = catalog.codes.find(({ statuses }) => statuses.some(Number.isInteger));
      const args = ["run", "./printer", ...(code ? [code.code] : [])];
      const { body, ...tables } = JSON.parse(await go(copy, ...args));
      expect(tables).toEqual(printed(catalog));
      const expected = bodies[name]?.(code?.code ?? "", code?.meaning ?? "");
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

  test("of 10,000 codes compiles", async () => {
    const { catalog } = compile(manyCodes(10_000));
    expect(catalog?.codes.length).toBe(10_000);
    const copy = await moduleOf(catalog ?? expect.unreachable());
    expect(await go(copy, "build", "./errorcodes")).toBe("");
  });

  test("grows by lines alone when a code is added", async () => {
    const count = 40;
    const [before, after] = [manyCodes(count), manyCodes(count + 1)].map(
      (files) => compile(files).catalog ?? expect.unreachable(),
    );
    const [old, now] = [await generated(before as Catalog), await generated(after as Catalog)];
    const added: string[] = [];
    for (const [path, text] of now) {
      const left = (old.get(path) ?? "").split("\n");
      for (const line of text.split("\n"))
        if (line === left[0]) left.shift();
        else added.push(line);
      expect(left, path).toEqual([]);
    }
    expect(added.join("\n")).toContain("CodeCode0040");
  });
});
