import { isScalar, parseDocument, Scalar } from "yaml";
import type { ConfigFile } from "../formats/config-file.ts";
import { ofJava } from "./java.ts";
import { readText, type VersionPlaces } from "./place.ts";
import { ofPython } from "./python.ts";
import { ofRust } from "./rust.ts";

/**
 * Where the packages of a config have their version, besides `package.json`.
 *
 * @param file The file of the config, if it is in one: it may have the version too.
 */
export function placesOf(
  { targets, version }: ConfigFile,
  root: string,
  file?: string,
): VersionPlaces {
  const found: VersionPlaces = { places: [], locks: [], notes: [], problems: [] };
  if (file !== undefined && version !== undefined) ofConfig(file, found);
  if (targets.python) ofPython(targets.python, root, found);
  if (targets.rust) ofRust(targets.rust, root, found);
  if (targets.java) ofJava(targets.java, root, found);
  return found;
}

function ofConfig(file: string, { places }: VersionPlaces): void {
  const text = readText(file);
  const version = parseDocument(text.content).get("version", true);
  if (!isScalar(version) || !version.range) return;
  const quote = version.type === Scalar.PLAIN ? 0 : 1;
  places.push({ text, at: version.range[0] + quote, now: String(version.value) });
}
