import { configName } from "../../config/config.ts";
import { catalogPath } from "../places.ts";

/** What makes a folder one of a catalogue: its config, or the catalogue where `init` has it. */
export const ofCatalogues: readonly string[] = [configName, catalogPath];

/**
 * The configs in other folders of the repository, whose files are given, nearest first: `../error-codegen.yaml`. If it
 * has none, the catalogues where `init` has them.
 */
export function findElsewhere(files: readonly string[]): string[] {
  const found = ofCatalogues.map((name) => files.filter((path) => path.endsWith(`/${name}`)));
  return found.find((paths) => paths.length > 0) ?? [];
}
