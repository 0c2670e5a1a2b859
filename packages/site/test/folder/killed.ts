/**
 * Replaces a folder `TIMES` times and kills itself, as `kill -9` does, at a moment that the environment
 * says: before rename number `RENAME`, within copy number `COPY`, or before removal number `REMOVAL`. Copy
 * number `FULL` finds a full disk.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { COPY, FULL, RENAME, REMOVAL, FOLDER = "", FROM = "", TIMES = "1" } = process.env;
const { copyFileSync, renameSync, unlinkSync, writeFileSync, readFileSync } = fs;
const counts = { copies: 0, renames: 0, removals: 0 };

const dieAt = (moment: string | undefined, count: number): void => {
  if (moment === String(count)) process.kill(process.pid, "SIGKILL");
};

fs.copyFileSync = (from, to) => {
  counts.copies++;
  const isCut = [COPY, FULL].includes(String(counts.copies));
  if (isCut) writeFileSync(to, readFileSync(from).subarray(0, 2));
  if (FULL === String(counts.copies))
    throw Object.assign(new Error("ENOSPC: no space left on device"), { syscall: "copyfile" });
  dieAt(COPY, counts.copies);
  copyFileSync(from, to);
};
fs.renameSync = (from, to) => {
  dieAt(RENAME, ++counts.renames);
  renameSync(from, to);
};
fs.unlinkSync = (path) => {
  dieAt(REMOVAL, ++counts.removals);
  unlinkSync(path);
};
syncBuiltinESMExports();

const { sentenceOf } = await import("../../src/cli/said.ts");
const { replaceFolder } = await import("../../src/cli/folder/replace.ts");
try {
  for (let left = Number(TIMES); left > 0; left--)
    replaceFolder({ folder: FOLDER, is: "It is a folder" }, FROM);
} catch (error) {
  process.exitCode = 1;
  console.error(sentenceOf(error) ?? error);
}
