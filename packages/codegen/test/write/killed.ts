/**
 * Runs the command line and kills it, as `kill -9` does, at a moment that the environment names:
 * `MOMENT` in the writing of file number `FILE`.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { FILE, MOMENT } = process.env;
const { renameSync, writeFileSync } = fs;
let file = 0;

const die = (): void => {
  process.kill(process.pid, "SIGKILL");
};

const isNow = (moment: string): boolean => moment === MOMENT && String(file) === FILE;

fs.writeFileSync = (path, data, options) => {
  const isTemporary = typeof options === "object" && options?.flag === "wx";
  if (isTemporary) file++;
  if (isTemporary && isNow("before a file")) die();
  if (isTemporary && isNow("in the middle of a file")) {
    writeFileSync(path, String(data).slice(0, String(data).length / 2), options);
    die();
  }
  writeFileSync(path, data, options);
};
fs.renameSync = (from, to) => {
  if (isNow("before its rename")) die();
  renameSync(from, to);
  if (isNow("after its rename")) die();
};
syncBuiltinESMExports();

await import("../../src/cli/cli.ts");
