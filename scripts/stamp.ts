import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { formats } from "@org/error-codegen";
import { contractVersion } from "./contract.ts";
import { checkFlag } from "./flags.ts";
import { leftIn, put } from "./put.ts";
import { Failure, script } from "./run.ts";
import { stamps } from "./stamps.ts";

/**
 * Writes the contract's version to the files of other ecosystems: to all of them, or to none if one has no
 * place for it. With `--check` it writes nothing, and lists files with a different version.
 */
await script("stamp", async () => {
  const isCheck = checkFlag("stamp");
  const version = contractVersion();
  const edits = stamps.flatMap(({ files, stamp }) =>
    globSync(files).flatMap((file) => {
      const before = readFileSync(file, "utf8");
      const after = stamp(before, version);
      if (after === undefined) throw new Failure(`${file} has no place for a version. Add it.`);
      return { file, before, after };
    }),
  );
  if (!isCheck) await put(edits);
  else {
    const stale = edits
      .filter(({ before, after }) => before !== after)
      .map(({ file }) => `${file} does not have version ${version}.`)
      .sort();
    if (stale.length > 0) throw new Failure(`${stale.join("\n")}\nRun: node scripts/stamp.ts`);
    const run = "Run: node scripts/stamp.ts";
    const left = await leftIn(
      edits.map(({ file }) => dirname(file)),
      "check",
      run,
    );
    if (left.length > 0) throw new Failure(`a run was interrupted.\n${formats.text(left, false)}`);
    const locked = lockedVersion() ?? version;
    if (locked !== version)
      throw new Failure(
        `catalog/catalog.lock.json is for ${locked}, but the packages have version ${version}. Only a release changes either: restore both from its commit.`,
      );
  }
});

/** The version of the lock, which the first release writes. */
function lockedVersion(): string | undefined {
  const [file] = globSync("catalog/catalog.lock.json");
  return file && JSON.parse(readFileSync(file, "utf8")).version;
}
