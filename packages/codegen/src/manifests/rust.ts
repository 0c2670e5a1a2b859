import type { Text } from "../source/text.ts";
import { type Lack, lacking, tableAt } from "./manifest.ts";
import { type Crate, cargoNeeds, dependencyLine, featureLine } from "./needs/rust.ts";
import { readToml } from "./toml.ts";

/**
 * What a crate's manifest lacks for the runtime and its parts, which are features unless it is a module. Undefined if it
 * is that of a workspace alone.
 */
export function checkCargo(
  manifest: Text,
  parts: readonly string[],
  isModule: boolean,
): Lack[] | undefined {
  const { toml, problem } = readToml(manifest);
  if (problem) return [{ problem }];
  const { tables } = toml;
  if (!Object.hasOwn(tables, "package")) return;
  const dependencies = tableAt(tables, "dependencies");
  const own = tableAt(tables, "features");
  const { crates, features } = cargoNeeds(parts, isModule);
  const lacks = (what: string, where: string, line: string): Lack =>
    lacking(
      manifest,
      new RegExp(`^${where.replaceAll(/[[\]]/g, "\\$&")}`, "m"),
      `${manifest.path} lacks the ${what}, which the errors need.`,
      { where, line },
    );
  return [
    ...crates.flatMap((crate): Lack[] => {
      const { name } = crate;
      if (Object.hasOwn(dependencies, name)) return featuresOf(crate, dependencies[name], manifest);
      const line = dependencyLine(crate, !isModule && crate.parts !== undefined);
      return [lacks(`crate ${name}`, "[dependencies]", line)];
    }),
    ...Object.entries(features)
      .filter(([name]) => !Object.hasOwn(own, name))
      .map(([name, brings]) => lacks(`feature ${name}`, "[features]", featureLine(name, brings))),
  ];
}

/** The features that an entry does not ask for. What it takes from the workspace is settled there. */
function featuresOf({ name, features = [] }: Crate, entry: unknown, manifest: Text): Lack[] {
  const { features: asked, workspace } = tableAt(entry);
  if (workspace === true) return [];
  return features
    .filter((one) => !(Array.isArray(asked) && asked.includes(one)))
    .map((feature) =>
      lacking(
        manifest,
        new RegExp(`^(?:\\[dependencies\\.)?"?${name}"?[ .=\\]]`, "m"),
        `${name} lacks its feature ${feature}, which the errors need.`,
        { where: `the features of ${name}`, line: `"${feature}"` },
      ),
    );
}
