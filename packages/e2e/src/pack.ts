import type { Package } from "./packages.ts";
import { run } from "./run.ts";

/** A package as it would be published. */
export interface Packed extends Package {
  /** The tarball's path. */
  readonly tarball: string;
  /** The files in it, by their paths in the package. */
  readonly files: readonly string[];
}

/** Packs packages into a folder as they are published. */
export function pack(packages: readonly Package[], into: string): Promise<Packed[]> {
  return Promise.all(
    packages.map(async (one) => {
      const args = ["pack", "--json", "--pack-destination", into];
      const { filename, files } = JSON.parse(await run("pnpm", args, { cwd: one.folder }));
      const paths = files.map(({ path }: { path: string }) => path);
      return { ...one, tarball: filename, files: paths };
    }),
  );
}

/** Installs tarballs with npm in a folder that is a package itself. */
export async function install(packed: readonly Packed[], folder: string): Promise<void> {
  const args = ["install", "--no-audit", "--no-fund", ...packed.map(({ tarball }) => tarball)];
  await run("npm", args, { cwd: folder });
}
