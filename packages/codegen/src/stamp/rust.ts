import type { TargetFile } from "../formats/config-file.ts";
import { tableAt } from "../manifests/manifest.ts";
import { readToml } from "../manifests/toml.ts";
import { addLock } from "./lock.ts";
import { isOwn, lacking, manifestAbove, readText, type VersionPlaces } from "./place.ts";
import { shownIn } from "./readme.ts";

/** Finds the version in `Cargo.toml`. A module of another crate has the version of that crate. */
export function ofRust(
  { out, package: wanted }: TargetFile,
  root: string,
  found: VersionPlaces,
): void {
  if (wanted?.includes("::")) return;
  const file = manifestAbove(out, "Cargo.toml", root);
  if (!file) {
    found.notes.push(`there is no Cargo.toml above ${out}`);
    return;
  }
  const { toml, problem } = readToml(readText(file));
  if (problem) {
    found.problems.push(problem);
    return;
  }
  const { name, version } = tableAt(toml.tables, "package");
  if (!isOwn(toml.text, name, wanted, found)) return;
  if (tableAt(version).workspace === true) {
    found.notes.push(`${file} takes its version from its workspace`);
    return;
  }
  const place = toml.place("package", "version");
  if (place) found.places.push(place, ...shownIn(file, name, place.now));
  else found.problems.push(lacking(toml.text, 'Write version = "0.0.0" below [package].'));
  addLock(file, "Cargo.lock", name, found);
}
