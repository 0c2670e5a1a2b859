import { spawnSync } from "node:child_process";
import { symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { freeze, pipeline, write } from "../../src/index.ts";
import { digest } from "../../src/write/record.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { changesIn, mark, none, output, recordName } from "./changes.ts";
import { shop } from "./shop.ts";

let root: string;

beforeEach(() => {
  root = emptyFolder();
});

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ["--version"]).pid;

const name = (pid: number): string => `.error-codegen-${pid}-0123456789abcdef0123456789abcdef`;

/** Leaves a temporary file as a run does that is killed while it writes: recorded, and half there. */
function leave(folder: string, path: string): void {
  fill(root, {
    [`${folder}/${recordName}`]: `${digest("whole")}  ${path}\n`,
    [`${folder}/${path}`]: "half",
  });
}

const files = output("out", { "a.md": "A" });
const written = {
  "out/a.md": `${mark}A`,
  [`out/${recordName}`]: `${digest(`${mark}A`)}  a.md\n`,
};

describe("temporary files", () => {
  test("of a process that has ended are listed by check and removed by the next run", async () => {
    const path = `codes/${name(ended())}`;
    leave("out", path);
    const leftovers = [`out/${path}`];
    const changes = { ...none, missing: ["out/a.md"], leftovers };
    expect(await changesIn(root, [files], "check")).toEqual(changes);
    expect(await changesIn(root, [files])).toEqual(changes);
    expect(filesIn(root)).toEqual(written);
  });

  test("are removed from a shared folder too", async () => {
    leave("catalog", name(ended()));
    const owns = (path: string): boolean => path.endsWith(".schema.json");
    await write([{ ...output("catalog", { "a.schema.json": "S" }), owns }], "write", root);
    expect(Object.keys(filesIn(root))).toEqual([`catalog/${recordName}`, "catalog/a.schema.json"]);
  });

  test("of an earlier process that had the number of this one are removed", async () => {
    leave("out", name(process.pid));
    await write([files], "write", root);
    expect(filesIn(root)).toEqual(written);
  });

  test("of a running process are left alone and stay recorded", async () => {
    const path = name(process.ppid);
    leave("out", path);
    await write([files], "write", root);
    expect(filesIn(root)).toMatchObject({ [`out/${path}`]: "half", "out/a.md": `${mark}A` });
    expect(filesIn(root)[`out/${recordName}`]).toContain(path);
  });

  test("that are old are removed even if another process now has the number", async () => {
    const path = name(process.ppid);
    leave("out", path);
    utimesSync(join(root, "out", path), 0, 0);
    await write([files], "write", root);
    expect(filesIn(root)).toEqual(written);
  });

  test("that are not recorded are not ours, and neither is a link with a recorded name", async () => {
    const [recorded, other] = [name(ended()), name(1)];
    leave("out", recorded);
    fill(root, { [`out/${other}`]: "mine", elsewhere: "mine" });
    expect(await changesIn(root, [files])).toEqual({ ...none, foreign: [`out/${other}`] });
    fill(root, { [`linked/${recordName}`]: `${digest("whole")}  ${recorded}\n` });
    symlinkSync("../elsewhere", join(root, "linked", recorded));
    expect(await changesIn(root, [{ ...files, folder: "linked" }])).toEqual({
      ...none,
      foreign: [`linked/${recorded}`],
    });
    expect(filesIn(root).elsewhere).toBe("mine");
  });
});

test("remains of a killed freeze are listed by check and removed by generate, with or without schemas", async () => {
  for (const schemas of [{}, { schemas: "errors" }]) {
    const folder = join(root, Object.keys(schemas).join());
    fill(folder, { "errors/catalog.yaml": shop(2, "Gone") });
    await freeze("errors", "1.0.0", { root: folder });
    const settings = { catalog: "errors", ...schemas, targets: {} };
    await pipeline(settings, "write", folder);
    const before = filesIn(folder);
    const path = `errors/${name(ended())}`;
    fill(folder, {
      [path]: "half",
      [`errors/${recordName}`]: `${before[`errors/${recordName}`]}${digest("whole")}  ${path.slice(7)}\n`,
    });
    const { problems } = await pipeline(settings, "check", folder);
    expect(problems?.map(({ message }) => message.slice(folder.length + 1))).toEqual([
      `${path} is left over from an interrupted run.`,
      `errors/${recordName} differs from what would be generated.`,
    ]);
    await pipeline(settings, "write", folder);
    expect(filesIn(folder)).toEqual(before);
  }
});
