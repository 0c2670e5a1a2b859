import { configName } from "../../config/config.ts";
import { catalogPath } from "../places.ts";
import { listed } from "./listed.ts";

/**
 * The configs in other folders of the repository, nearest first: `../error-codegen.yaml`. If it has none, the catalogues
 * where `init` has them.
 */
export function findElsewhere(root: string): string[] {
  const configs = listed(root, configName, "repository");
  return configs.length > 0 ? configs : listed(root, catalogPath, "repository");
}
