import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pipeline } from "../../src/index.ts";
import { command, environment, nodeArguments } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { config, configText, generated, shop } from "./shop.ts";

const [old, young] = [await version("Not there"), await version("Gone")];
const count = Object.keys(old.files).length;

const isTemporary = (path: string): boolean => path.includes(".error-codegen-");

async function version(meaning: string) {
  const yaml = shop(1000, meaning);
  return { yaml, files: await generated(yaml) };
}

describe("a run that is killed", () => {
  test.each([
    ["before a file", 1],
    ["in the middle of a file", 1],
    ["before its rename", 2],
    ["after its rename", 7],
    ["in the middle of a file", 41],
    ["before its rename", 333],
    ["after its rename", 500],
    ["in the middle of a file", 777],
    ["in the middle of a file", count],
    ["after its rename", count],
  ])(
    "%s, at file %i, leaves each file whole, and the next run mends the rest",
    async (moment, file) => {
      const folder = emptyFolder();
      const out = join(folder, "out");
      fill(folder, { "error-codegen.yaml": configText, "catalog.yaml": young.yaml });
      fill(out, old.files);

      const killed = join(import.meta.dirname, "killed.ts");
      const { status } = command(folder, ["generate"], killed, {
        env: { MOMENT: moment, FILE: String(file) },
      });
      expect(status).toBe(null);
      const left = Object.entries(filesIn(out)).filter(([path]) => !isTemporary(path));
      const replaced = left.filter(([path, text]) => text === young.files[path]);
      const kept = left.filter(([path, text]) => text === old.files[path]);
      expect(replaced.length).toBe(moment === "after its rename" ? file : file - 1);
      expect(kept.length).toBe(count - replaced.length);

      await pipeline(config, "write", folder);
      expect(filesIn(out)).toEqual(young.files);
    },
  );
});

test.each(["nothing", "an older version"])(
  "runs at once that find %s write what one alone would",
  async (found) => {
    const folder = emptyFolder();
    fill(folder, { "error-codegen.yaml": configText, "catalog.yaml": young.yaml });
    if (found !== "nothing") fill(join(folder, "out"), old.files);
    const exits = [1, 2, 3].map(() => {
      const run = spawn(process.execPath, nodeArguments(["generate"]), {
        cwd: folder,
        env: environment,
        stdio: "ignore",
      });
      return once(run, "exit");
    });
    expect(await Promise.all(exits)).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(filesIn(join(folder, "out"))).toEqual(young.files);
  },
);
