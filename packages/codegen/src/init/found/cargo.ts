import { join } from "node:path";
import { manifestAt, tableAt } from "../../manifests/manifest.ts";
import { readToml } from "../../manifests/toml.ts";

/** What a `Cargo.toml` says. */
export interface CargoFound {
  /** The name of the crate, unless it is only a workspace. */
  readonly crate?: string;
  /** The crates that it depends on. */
  readonly dependencies: readonly string[];
  readonly license?: string;
}

/** What Cargo's manifest in a folder says; undefined if there is none. */
export function findCargo(root: string): CargoFound | undefined {
  const file = manifestAt(join(root, "Cargo.toml"));
  const tables = file && readToml(file).toml?.tables;
  if (!tables) return;
  const { name, license } = tableAt(tables, "package");
  const inherited = tableAt(tables, "workspace", "dependencies");
  return {
    ...(typeof name === "string" && { crate: name }),
    dependencies: Object.keys({ ...tableAt(tables, "dependencies"), ...inherited }),
    ...(typeof license === "string" && { license }),
  };
}
