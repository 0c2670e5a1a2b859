import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Manner, Publication } from "../publications.ts";
import { Failure, run, tryRun } from "../run.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly folder: string;
}

/** The packages that go to the npm registry, the generator among them. */
export const npmPackages = (): Package[] =>
  globSync("packages/*/package.json")
    .sort()
    .map((path): Package => ({ ...JSON.parse(readFileSync(path, "utf8")), folder: dirname(path) }))
    .filter((one) => !one.private);

/** Each with the version that it has, whatever the catalogue's is. */
export const npm = (_: string, { provenance }: Manner): Publication[] =>
  npmPackages().map(({ name, version, folder }) => ({
    name: `${name}@${version}`,
    isThere: () => isOnRegistry(`${name}@${version}`),
    publish() {
      const proof = provenance ? ["--provenance"] : [];
      run("pnpm", "--dir", folder, "publish", "--no-git-checks", ...proof);
    },
  }));

function isOnRegistry(id: string): boolean {
  const { status, output } = tryRun("npm", "view", id, "version", "--json");
  if (status === 0) return output.trim() !== "";
  if (output.includes("E404")) return false;
  throw new Failure(`cannot tell whether it is there:\n${output.trim()}`);
}
