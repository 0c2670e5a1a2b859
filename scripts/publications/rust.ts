import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure, run, tryRunIn } from "../run.ts";
import type { Publication, PublishOptions } from "./publication.ts";

const folder = "packages/rust";
const manifest = `--manifest-path=${folder}/Cargo.toml`;
const crate = "org-error-codes";
const isInstalled = (): boolean => existsSync(`${folder}/package.json`);

/** The crate, which cargo builds from what it packs, and the versions of its dependencies then. */
export function packRust(version: string, packed: string): void {
  if (!isInstalled()) return;
  run("cargo", "generate-lockfile", "--quiet", manifest);
  run("cargo", "package", "--quiet", manifest);
  mkdirSync(join(packed, "rust"));
  cpSync(packageOf(version), join(packed, "rust", `${crate}.crate`));
  cpSync(`${folder}/Cargo.lock`, join(packed, "rust/Cargo.lock"));
}

/** The crate, on the registry that cargo is configured for (`CARGO_REGISTRY_DEFAULT`, else crates.io). */
export function rustPublications(version: string, { packed }: PublishOptions): Publication[] {
  if (!isInstalled()) return [];
  return [
    {
      name: `the crate ${crate} ${version}`,
      isThere: () => isOnRegistry(`${crate}@${version}`),
      publish: () => upload(version, join(packed, "rust")),
    },
  ];
}

/**
 * Cargo cannot upload a packed crate. So it packs the same sources again, without compiling, and uploads
 * them only if the bytes equal those that were built.
 */
function upload(version: string, packed: string): void {
  cpSync(join(packed, "Cargo.lock"), `${folder}/Cargo.lock`);
  run("cargo", "package", "--quiet", "--no-verify", manifest);
  const built = readFileSync(join(packed, `${crate}.crate`));
  if (!built.equals(readFileSync(packageOf(version))))
    throw new Failure(`${crate} ${version} differs from the packed crate. Pack it again.`);
  run("cargo", "publish", "--quiet", "--no-verify", manifest);
}

/** The path of the crate that cargo packs. */
function packageOf(version: string): string {
  const metadata = run("cargo", "metadata", "--no-deps", "--format-version=1", manifest);
  return join(JSON.parse(metadata).target_directory, "package", `${crate}-${version}.crate`);
}

/** Runs outside the repository, where cargo would report the local crate. */
function isOnRegistry(id: string): boolean {
  const { status, output } = tryRunIn(tmpdir(), "cargo", "info", "--quiet", id);
  if (status === 0) return true;
  if (output.includes("could not find")) return false;
  throw new Failure(`cannot determine whether it is published:\n${output.trim()}`);
}
