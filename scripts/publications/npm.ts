import { globSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Failure, run, tryRun } from "../run.ts";
import type { Publication, PublishOptions } from "./publication.ts";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files: readonly string[];
  readonly folder: string;
}

/** The packages that go to the npm registry, including the generator. */
const npmPackages = (): Package[] =>
  globSync("packages/*/package.json")
    .sort()
    .map((path): Package => ({ ...JSON.parse(readFileSync(path, "utf8")), folder: dirname(path) }))
    .filter((one) => !one.private);

/**
 * Only packages that publish their `dist` are built: the docs build a site that is not in their package. pnpm
 * packs, because it replaces the workspace's versions in the manifests.
 */
export function packNpm(_: string, packed: string): void {
  const folder = resolve(packed, "npm");
  mkdirSync(folder);
  const all = npmPackages();
  const built = all.filter(({ files }) => files.includes("dist"));
  run("turbo", "run", "build", ...built.map(({ name }) => `--filter=${name}`));
  for (const one of all) run("pnpm", "--dir", one.folder, "pack", `--pack-destination=${folder}`);
}

/** Each package with its own version, which may differ from the catalogue's. */
export const npm = (_: string, { packed, provenance }: PublishOptions): Publication[] =>
  npmPackages().map(({ name, version }) => ({
    name: `${name}@${version}`,
    isThere: () => isOnRegistry(`${name}@${version}`),
    publish() {
      const file = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
      const proof = provenance ? ["--provenance"] : [];
      run("npm", "publish", resolve(packed, "npm", file), ...proof);
    },
  }));

function isOnRegistry(id: string): boolean {
  const { status, output } = tryRun("npm", "view", id, "version", "--json");
  if (status === 0) return output.trim() !== "";
  if (output.includes("E404")) return false;
  throw new Failure(`cannot determine whether it is published:\n${output.trim()}`);
}
