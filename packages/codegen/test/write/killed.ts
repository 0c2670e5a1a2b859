/**
 * Runs the command line and kills it, as `kill -9` does, at a moment that the environment names:
 * `MOMENT` in the writing of file number `FILE`.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { FILE, MOMENT } = process.env;
const { openSync, renameSync, writeFileSync } = fs;
let file = 0;
let temporary: number | undefined;

const die = (): void => {
  process.kill(process.pid, "SIGKILL");
};

const isNow = (moment: string): boolean => moment === MOMENT && String(file) === FILE;

fs.openSync = (path, flags, mode) => {
  if (flags !== "wx") return openSync(path, flags, mode);
  file++;
  if (isNow("before a file")) die();
  temporary = openSync(path, flags, mode);
  return temporary;
};
fs.writeFileSync = (path, data, options) => {
  if (path === temporary && isNow("in the middle of a file")) {
    writeFileSync(path, String(data).slice(0, String(data).length / 2));
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
