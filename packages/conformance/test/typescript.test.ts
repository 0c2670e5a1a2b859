import * as runtime from "@org/error-codes";
import { describe, expect, test } from "vitest";
import { readCatalogs } from "../scripts/catalogs.ts";
import { run, type Tested } from "../src/run.ts";
import { files } from "./files.ts";
import { generated, load } from "./loaded.ts";

const { catalogs } = readCatalogs();
if (!catalogs) throw new Error("A catalogue has problems. Run: pnpm check");

const catalogues = [
  { name: "the gateway", tested: runtime as Tested, all: files() },
  {
    name: "the second catalogue",
    tested: load(await generated(catalogs.second)),
    all: files({ folder: "second/vectors" }),
  },
  {
    name: "the third catalogue",
    tested: load(await generated(catalogs.third)),
    all: files({ folder: "third/vectors" }),
  },
];
const rows = catalogues.flatMap(({ name, tested, all }) =>
  all.map((file) => ({ name, tested, kind: file.kind, file })),
);

describe.each(rows)("the vectors of $kind of $name", ({ tested, file }) => {
  const outcome = run(tested, file);

  test("give in TypeScript's package what each of them expects", () => {
    expect(outcome.failures).toEqual([]);
  });

  test("are run, all of them", () => {
    expect(outcome.run).toBe(file.count);
  });
});
