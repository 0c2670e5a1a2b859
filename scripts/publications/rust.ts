import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Publication } from "../publications.ts";
import { Failure, run, tryRunIn } from "../run.ts";

const manifest = "packages/rust/Cargo.toml";
const crate = "org-error-codes";

/** The crate, on the registry that cargo is set to (`CARGO_REGISTRY_DEFAULT`, else crates.io). */
export function rust(version: string): Publication[] {
  if (!existsSync("packages/rust/package.json")) return [];
  return [
    {
      name: `the crate ${crate} ${version}`,
      isThere: () => isOnRegistry(`${crate}@${version}`),
      publish: () => void run("cargo", "publish", "--quiet", `--manifest-path=${manifest}`),
    },
  ];
}

/** Asked from outside the repository, where cargo would tell of the crate at hand. */
function isOnRegistry(id: string): boolean {
  const { status, output } = tryRunIn(tmpdir(), "cargo", "info", "--quiet", id);
  if (status === 0) return true;
  if (output.includes("could not find")) return false;
  throw new Failure(`cannot tell whether it is there:\n${output.trim()}`);
}
