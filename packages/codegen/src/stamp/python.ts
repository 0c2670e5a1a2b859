import type { TargetFile } from "../formats/config-file.ts";
import { tableAt } from "../manifests/manifest.ts";
import { readToml } from "../manifests/toml.ts";
import { addLock } from "./lock.ts";
import { isOwn, lacking, manifestAbove, readText, type VersionPlaces } from "./place.ts";
import { shownIn } from "./readme.ts";

/** A name as indexes of packages compare it. */
const normal = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

/** Finds the version in `pyproject.toml`. */
export function ofPython(
  { out, package: wanted }: TargetFile,
  root: string,
  found: VersionPlaces,
): void {
  const file = manifestAbove(out, "pyproject.toml", root);
  if (!file) {
    found.notes.push(`there is no pyproject.toml above ${out}`);
    return;
  }
  const { toml, problem } = readToml(readText(file));
  if (problem) {
    found.problems.push(problem);
    return;
  }
  const { dynamic, name = tableAt(toml.tables, "tool", "poetry").name } = tableAt(
    toml.tables,
    "project",
  );
  if (!isOwn(toml.text, name, wanted, found, normal)) return;
  if (Array.isArray(dynamic) && dynamic.includes("version")) {
    found.notes.push(`${file} takes its version from elsewhere: it is dynamic`);
    return;
  }
  const place = toml.place("project", "version") ?? toml.place("tool", "poetry", "version");
  if (place) found.places.push(place, ...shownIn(file, name, place.now));
  else found.problems.push(lacking(toml.text, 'Write version = "0.0.0" below [project].'));
  addLock(file, "uv.lock", name, found);
}
