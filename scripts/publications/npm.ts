import { globSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Failure, run } from "../run.ts";
import { listing } from "./listing.ts";
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
export function npm(_: string, { packed, provenance }: PublishOptions): Publication[] {
  // `npm view` takes half a second for each package.
  const registry = run("npm", "config", "get", "registry").trim();
  return npmPackages().map(({ name, version }) => ({
    name: `${name}@${version}`,
    isThere: () => isListed(new URL(name.replace("/", "%2F"), registry), version),
    publish() {
      const file = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
      const proof = provenance ? ["--provenance"] : [];
      run("npm", "publish", resolve(packed, "npm", file), ...proof);
    },
  }));
}

async function isListed({ href }: URL, version: string): Promise<boolean> {
  const listed = await listing(href);
  if (listed === undefined) return false;
  try {
    const { versions } = JSON.parse(listed);
    return Object.hasOwn(versions, version);
  } catch {
    throw new Failure(`cannot determine whether it is published: ${href} lists no versions.`);
  }
}
