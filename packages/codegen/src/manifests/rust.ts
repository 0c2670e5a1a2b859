import type { Text } from "../source/text.ts";
import { type Lack, lacking, tableAt } from "./manifest.ts";
import { neededFor } from "./needs/need.ts";
import { type Crate, crates, dependencyLine } from "./needs/rust.ts";
import { readToml } from "./toml.ts";

/** What a crate's manifest lacks for the runtime and its parts. */
export function checkCargo(manifest: Text, parts: readonly string[]): Lack[] {
  const { tables, problem } = readToml(manifest);
  if (problem) return [{ problem }];
  if (!Object.hasOwn(tables, "package")) return [];
  const dependencies = tableAt(tables, "dependencies");
  return neededFor(crates, parts).flatMap((crate): Lack[] => {
    const { name } = crate;
    if (!Object.hasOwn(dependencies, name))
      return [
        lacking(
          manifest,
          /^\[dependencies\]/m,
          `${manifest.path} lacks the crate ${name}, which the errors need.`,
          { where: "[dependencies]", line: dependencyLine(crate) },
        ),
      ];
    return missingFeatures(crate, dependencies[name]).map((feature) =>
      lacking(
        manifest,
        new RegExp(`^(?:\\[dependencies\\.)?"?${name}"?[ .=\\]]`, "m"),
        `${name} lacks its feature ${feature}, which the errors need.`,
        { where: `the features of ${name}`, line: `"${feature}"` },
      ),
    );
  });
}

/** The features that an entry does not ask for. What it takes from the workspace is settled there. */
function missingFeatures({ features = [] }: Crate, entry: unknown): string[] {
  const { features: asked, workspace } = tableAt(entry);
  if (workspace === true) return [];
  return features.filter((one) => !(Array.isArray(asked) && asked.includes(one)));
}
