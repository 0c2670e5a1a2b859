import { globSync, readFileSync, writeFileSync } from "node:fs";
import { contractVersion } from "./contract.ts";
import { stamps } from "./stamps.ts";

/**
 * Writes the contract's version into the files in which other ecosystems look for it.
 * With `--check` nothing is written, and whatever says another version is named.
 */
const version = contractVersion();
const isCheck = process.argv.includes("--check");
for (const { files, stamp } of stamps)
  for (const file of globSync(files).sort()) {
    const before = readFileSync(file, "utf8");
    const after = stamp(before, version);
    if (before === after) continue;
    if (!isCheck) writeFileSync(file, after);
    else {
      console.error(`${file} does not say version ${version}. Run: node scripts/stamp.ts`);
      process.exitCode = 1;
    }
  }
const { version: locked = version } = JSON.parse(lockText());
if (isCheck && locked !== version) {
  console.error(
    `catalog/catalog.lock.json is of ${locked}, and the packages are ${version}. Only a release changes either: take both from its commit.`,
  );
  process.exitCode = 1;
}

/** The lock, which the first release writes. */
function lockText(): string {
  const [file] = globSync("catalog/catalog.lock.json");
  return file === undefined ? "{}" : readFileSync(file, "utf8");
}
