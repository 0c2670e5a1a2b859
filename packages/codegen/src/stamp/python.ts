import type { TargetFile } from "../formats/config-file.ts";
import { addLock } from "./lock.ts";
import { type Found, isOwn, lacking, nearest, readText } from "./place.ts";
import { readToml } from "./toml.ts";

/** A name as indexes of packages compare it. */
const normal = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, "-");

/** Finds the version in `pyproject.toml`. */
export function ofPython({ out, package: wanted }: TargetFile, root: string, found: Found): void {
  const file = nearest(out, "pyproject.toml", root);
  if (!file) {
    found.notes.push(`there is no pyproject.toml above ${out}`);
    return;
  }
  const toml = readToml(readText(file), found.problems);
  if (!toml) return;
  const name = toml.get("project", "name") ?? toml.get("tool", "poetry", "name");
  if (!isOwn(toml.text, name, wanted, found, normal)) return;
  if (toml.lists("version", "project", "dynamic")) {
    found.notes.push(`${file} takes its version from elsewhere: it is dynamic`);
    return;
  }
  const place = toml.place("project", "version") ?? toml.place("tool", "poetry", "version");
  if (place) found.places.push(place);
  else found.problems.push(lacking(toml.text, 'Write version = "0.0.0" below [project].'));
  addLock(file, "uv.lock", name, root, found);
}
