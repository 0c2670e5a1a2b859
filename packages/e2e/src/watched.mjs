import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { pathToFileURL } from "node:url";

// Runs commands of a generator in each of some folders, one after the other, with a form feed between the folders. Its
// clock is HOURS ahead, it dies as by `kill -9` before its rename number DIES_AT, and after each command it says how
// many outputs that has read, and how it ended.
const { HOURS = "0", DIES_AT } = process.env;
const { now } = Date;
Date.now = () => now() + Number(HOURS) * 3_600_000;

const { readFileSync, renameSync } = fs;
let reads = 0;
let renames = 0;
fs.readFileSync = (path, ...rest) => {
  if (/^out\/(?!.*\.sha256$)/.test(String(path))) reads++;
  return readFileSync(path, ...rest);
};
fs.renameSync = (...paths) => {
  if (String(++renames) === DIES_AT) process.kill(process.pid, "SIGKILL");
  renameSync(...paths);
};
syncBuiltinESMExports();

// Two pipes would mix what is said.
process.stderr.write = process.stdout.write.bind(process.stdout);

const [generator, commands, ...folders] = process.argv.slice(2);
const { main } = await import(pathToFileURL(generator));
for (const [index, folder] of folders.entries()) {
  if (index > 0) process.stdout.write("\f");
  process.chdir(folder);
  for (const command of commands.split(", ")) {
    reads = 0;
    process.exitCode = await main([command]);
    console.log(`${command} read ${reads} outputs, and ended with ${process.exitCode}.`);
  }
}
