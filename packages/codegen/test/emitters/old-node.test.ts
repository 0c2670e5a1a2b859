import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { runnerOf } from "../../src/emitters/runner.ts";
import { emptyFolder, fill } from "../folder.ts";

test.each([
  ["runs TypeScript", [], "tested\n"],
  [
    "does not",
    ["--no-experimental-strip-types"],
    `This is Node ${process.versions.node}, and these tests, in TypeScript, need Node 22.18 or newer.\n`,
  ],
])("a Node that %s", (_, flags, printed) => {
  const folder = emptyFolder();
  const start = runnerOf("typescript").find(({ path }) => path === "start.mjs");
  fill(folder, {
    "start.mjs": start?.text ?? "there is none",
    "main.ts": 'const word: string = "tested";\nconsole.log(word);\n',
  });
  const args = [...flags, "start.mjs"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
  });
  expect([stdout + stderr, status]).toEqual([printed, flags.length > 0 ? 1 : 0]);
});
