import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Publication } from "../publications.ts";
import { Failure, run, tryRun } from "../run.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly folder: string;
}

/** The packages that go to the npm registry; the generator has a version of its own. */
export const npmPackages = (): Package[] =>
  globSync("packages/*/package.json")
    .sort()
    .map((path): Package => ({ ...JSON.parse(readFileSync(path, "utf8")), folder: dirname(path) }))
    .filter((one) => !one.private);

/** With `--provenance`, which a workflow that may prove who it is can have, npm tells where each comes from. */
export const npm = (): Publication[] =>
  npmPackages().map(({ name, version, folder }) => ({
    name: `${name}@${version}`,
    isThere: () => isOnRegistry(`${name}@${version}`),
    publish() {
      const provenance = process.argv.filter((argument) => argument === "--provenance");
      run("pnpm", "--dir", folder, "publish", "--no-git-checks", ...provenance);
    },
  }));

function isOnRegistry(id: string): boolean {
  const { status, output } = tryRun("npm", "view", id, "version", "--json");
  if (status === 0) return output.trim() !== "";
  if (output.includes("E404")) return false;
  throw new Failure(`cannot tell whether it is there:\n${output.trim()}`);
}
