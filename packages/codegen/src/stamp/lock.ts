import { posix } from "node:path";
import type { Found } from "./place.ts";
import { nearest, readText } from "./place.ts";
import { readToml } from "./toml.ts";

/**
 * The place in the lock of Cargo or uv that has the version of the own package: tools that are told to keep
 * the lock refuse one with another.
 */
export function addLock(
  manifest: string,
  lockName: string,
  name: unknown,
  root: string,
  { locks, problems }: Found,
): void {
  const folder = posix.relative(root, posix.dirname(manifest)) || ".";
  const file = nearest(folder, lockName, root);
  const toml = file && readToml(readText(file), problems);
  if (!toml) return;
  for (let index = 0; toml.get("package", index, "name") !== undefined; index++) {
    if (toml.get("package", index, "name") !== name) continue;
    // What comes from elsewhere says so: Cargo by any source, uv by one that is no folder.
    const source = toml.get("package", index, "source");
    const isFolder = ["editable", "virtual", "directory"].some(
      (kind) => toml.get("package", index, "source", kind) !== undefined,
    );
    const place = toml.place("package", index, "version");
    if (place && (source === undefined || isFolder)) locks.push(place);
  }
}
