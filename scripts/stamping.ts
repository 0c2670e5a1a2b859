import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { leftIn, placesOf, put, stale, stampedFiles } from "../packages/codegen/src/index.ts";
import { contractVersion } from "./contract.ts";
import { demand } from "./demand.ts";
import { Failure } from "./run.ts";
import { stamps } from "./stamps.ts";
import { config } from "./targets.ts";

/**
 * Writes the contract's version to the manifests of other ecosystems, as `error-codegen stamp` does, and to
 * what else shows it: to all of them, or to none if one has no place for it. The mode `check`
 * writes nothing, and lists files with a different version.
 */
export async function stamping(mode: "write" | "check"): Promise<0> {
  const version = contractVersion();
  const found = placesOf(config, ".");
  demand(found.problems, "nothing is stamped");
  const edits = stamps.flatMap(({ files, stamp }) =>
    globSync(files).flatMap((file) => {
      const before = readFileSync(file, "utf8");
      const after = stamp(before, version);
      if (after === undefined) throw new Failure(`${file} has no place for a version. Add it.`);
      return { file, before, after };
    }),
  );
  if (mode === "write") {
    demand(await put([...stampedFiles(found, version), ...edits]), "nothing is stamped");
    return 0;
  }
  const run = "node scripts/stamp.ts";
  const shown = edits
    .filter(({ before, after }) => before !== after)
    .map(({ file }) => `${file} does not have version ${version}.`)
    .sort();
  if (shown.length > 0) throw new Failure(`${shown.join("\n")}\nRun: ${run}`);
  const folders = edits.map(({ file }) => dirname(file));
  demand(
    [...(await stale(found, version, run)), ...(await leftIn(folders, "check", `Run: ${run}`))],
    "the stamps are not up to date",
  );
  demandLock(version);
  return 0;
}

/** Requires the lock of the version, which the first release writes. */
function demandLock(version: string): void {
  const [file] = globSync("catalog/catalog.lock.json");
  const locked: string = file ? JSON.parse(readFileSync(file, "utf8")).version : "0.0.0";
  if (locked === version) return;
  const fact = file ? `is for ${locked}` : "is missing";
  throw new Failure(
    `catalog/catalog.lock.json ${fact}, but the packages have version ${version}. Only a release changes either: restore both from its commit.`,
  );
}
