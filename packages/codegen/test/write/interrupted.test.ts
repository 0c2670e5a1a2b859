import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { freeze, pipeline } from "../../src/index.ts";
import { digest, line } from "../../src/write/record.ts";
import { command, nodeArguments } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { recordName } from "./changes.ts";
import { config, configText, generated, shop } from "./shop.ts";

const [old, young] = [await version("Not there"), await version("Gone")];
const count = Object.keys(old.files).length;

const moments = [
  "before a file",
  "in the middle of a file",
  "before its rename",
  "after its rename",
];

/** A catalogue, and what is generated from it with its record. */
async function version(meaning: string) {
  const yaml = shop(100, meaning);
  const files = await generated(yaml);
  return { yaml, files, all: { ...files, [recordName]: recordOf(files) } };
}

function recordOf(files: Readonly<Record<string, string>>): string {
  const paths = Object.keys(files).sort();
  return paths.map((path) => line(digest(files[path] ?? ""), path)).join("");
}

const kill = (folder: string, args: readonly string[], moment: string, file: number): void =>
  expect(
    command(folder, args, join(import.meta.dirname, "killed.ts"), {
      env: { MOMENT: moment, FILE: String(file) },
    }).status,
  ).toBe(null);

/** The files below a folder, without records and temporary files. */
const whole = (folder: string): [string, string][] =>
  Object.entries(filesIn(folder)).filter(([path]) => !path.includes(".error-codegen"));

describe("a run that is killed", () => {
  test.each([
    ["before a file", 1],
    ["in the middle of a file", 1],
    ["before its rename", 2],
    ["after its rename", 7],
    ["in the middle of a file", 11],
    ["before its rename", 33],
    ["after its rename", 50],
    ["in the middle of a file", 77],
    ["in the middle of a file", count],
    ["after its rename", count],
  ])(
    "%s, at file %i, leaves each file whole, and the next run does the rest",
    async (moment, file) => {
      const folder = emptyFolder();
      const out = join(folder, "out");
      fill(folder, { "error-codegen.yaml": configText, "catalog.yaml": young.yaml });
      fill(out, old.all);

      kill(folder, ["generate"], moment, file);
      const left = whole(out);
      const replaced = left.filter(([path, text]) => text === young.files[path]);
      const kept = left.filter(([path, text]) => text === old.files[path]);
      expect(replaced.length).toBe(moment === "after its rename" ? file : file - 1);
      expect(kept.length).toBe(count - replaced.length);
      const { problems = [] } = await pipeline(config, "check", folder);
      expect(problems.filter(({ rule }) => rule === "own-folder")).toEqual([]);

      await pipeline(config, "write", folder);
      expect(filesIn(out)).toEqual(young.all);
    },
  );

  test.each(moments)("%s of its record, leaves a record that proves all", async (moment) => {
    const folder = emptyFolder();
    fill(folder, { "error-codegen.yaml": configText, "catalog.yaml": young.yaml });
    fill(join(folder, "out"), old.all);
    kill(folder, ["generate"], moment, count + 1);
    expect(Object.fromEntries(whole(join(folder, "out")))).toEqual(young.files);
    await pipeline(config, "write", folder);
    expect(filesIn(join(folder, "out"))).toEqual(young.all);
  });

  const cases = [1, 2, 3].flatMap((file) => moments.map((moment) => [moment, file] as const));

  test.each(cases)(
    "%s, at file %i of the editor's schemas, leaves the catalogue, and the next run does the rest",
    async (moment, file) => {
      const folder = emptyFolder();
      const settings = { catalog: "errors", schemas: "errors", targets: {} };
      const catalog = shop(2, "Gone");
      fill(folder, {
        "error-codegen.yaml": "catalog: errors\nschemas: errors\ntargets: {}\n",
        "errors/catalog.yaml": catalog,
      });
      kill(folder, ["generate"], moment, file);
      expect(filesIn(folder)["errors/catalog.yaml"]).toBe(catalog);
      expect((await pipeline(settings, "write", folder)).problems).toBeUndefined();
      expect(Object.keys(filesIn(join(folder, "errors")))).toEqual([
        recordName,
        "catalog.schema.json",
        "catalog.yaml",
        "config.schema.json",
        "locale.schema.json",
      ]);
      expect((await pipeline(settings, "check", folder)).problems).toBeUndefined();
    },
  );

  test.each(cases.filter(([, file]) => file < 3))(
    "%s, at file %i of freeze, leaves a lock that is whole, and the next run does the rest",
    async (moment, file) => {
      const folder = emptyFolder();
      fill(folder, { "catalog.yaml": shop(2, "Not there") });
      await freeze(folder, "1.0.0");
      const { "catalog.lock.json": before } = filesIn(folder);
      fill(folder, { "catalog.yaml": shop(2, "Gone") });
      kill(folder, ["freeze", "1.1.0", "--catalog", "."], moment, file);
      const { "catalog.lock.json": left } = filesIn(folder);
      expect((await freeze(folder, "1.1.0")).problems).toBeUndefined();
      const after = filesIn(folder);
      expect(Object.keys(after)).toEqual([recordName, "catalog.lock.json", "catalog.yaml"]);
      expect([before, after["catalog.lock.json"]]).toContain(left);
      expect(after[recordName]).toBe(
        recordOf({ "catalog.lock.json": `${after["catalog.lock.json"]}` }),
      );
    },
  );
});

/** Runs commands at once, and gives how they end. */
const atOnce = (folder: string, commands: readonly (readonly string[])[]): Promise<unknown[]> =>
  Promise.all(
    commands.map((args) => {
      const settings = { cwd: folder, stdio: "ignore" } as const;
      return once(spawn(process.execPath, nodeArguments(args), settings), "exit");
    }),
  );

describe("concurrent runs", () => {
  test.each(["nothing", "an older version"])(
    "that find %s write what one alone would",
    async (found) => {
      const generate = ["generate"];
      const fine = [0, null];
      // They meet at another moment each time.
      for (let round = 0; round < 8; round++) {
        const folder = emptyFolder();
        fill(folder, { "error-codegen.yaml": configText, "catalog.yaml": young.yaml });
        if (found !== "nothing") fill(join(folder, "out"), old.all);
        expect(await atOnce(folder, [generate, generate, generate])).toEqual([fine, fine, fine]);
        expect(filesIn(join(folder, "out"))).toEqual(young.all);
      }
    },
  );

  test("of freeze and generate share the record of the catalogue's folder", async () => {
    const folder = emptyFolder();
    fill(folder, {
      "error-codegen.yaml": "catalog: errors\nschemas: errors\ntargets: {}\n",
      "errors/catalog.yaml": shop(2, "Gone"),
    });
    const freezing = ["freeze", "1.0.0"];
    const fine = [0, null];
    const ends = await atOnce(folder, [["generate"], freezing, ["generate"], freezing]);
    expect(ends).toEqual([fine, fine, fine, fine]);
    const { "catalog.yaml": _, [recordName]: record, ...files } = filesIn(join(folder, "errors"));
    expect(record).toBe(recordOf(files));
    expect(Object.keys(files)).toHaveLength(4);
  });
});
