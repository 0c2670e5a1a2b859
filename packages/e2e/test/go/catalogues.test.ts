import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, compile } from "@org/error-codegen";
import { describe, expect, test, vi } from "vitest";
import { answering, compiled, golden } from "../../../codegen/test/emitters/compiled.ts";
import { foreign, foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { generated, go, moduleCopy, regenerate } from "../../src/go.ts";
import { patience } from "../../src/patience.ts";
import { inRepository } from "../../src/places.ts";
import { run } from "../../src/run.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

vi.setConfig(patience);

const odd = '{ name: odd, code: "/errors/0/-", message: "/errors/0/a,b\\"c" }';

const catalogues = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  foreign: compiled(foreign),
  foreignWithList: compiled(foreignWithList),
  odd: compiled(answering(odd)),
};

const many = (count: number): Catalog => compile(manyCodes(count)).catalog as Catalog;

describeWith("go", "the module, generated from another catalogue", () => {
  describe.each(Object.entries(catalogues))("%s", (_, catalog) => {
    test("is what gofmt would write, and says every text as it is", async () => {
      const copy = await moduleCopy();
      await regenerate(copy, catalog);
      const surroundings = { cwd: copy, env: go };
      expect(await run("gofmt", ["-l", "."], surroundings)).toBe("");
      await run("go", ["vet", "./errorcodes"], surroundings);
    });
  });
});
