/**
 * Runs the command line and kills it, as `kill -9` does, at a moment told by the environment:
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

fs.writeFileSync = (path, data) => {
  file++;
  if (isNow("before a file")) die();
  if (isNow("in the middle of a file")) {
    writeFileSync(path, String(data).slice(0, String(data).length / 2));
    die();
  }
  writeFileSync(path, data);
};
fs.renameSync = (from, to) => {
  if (isNow("before its rename")) die();
  renameSync(from, to);
  if (isNow("after its rename")) die();
};
syncBuiltinESMExports();

await import("../../src/cli.ts");
