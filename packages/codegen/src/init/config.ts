import type { TargetName } from "../formats/targets.ts";
import type { Answers } from "./answers.ts";
import { catalogFolder, siteFolder, vectorsFolder } from "./places.ts";
import type { Laid } from "./project.ts";
import { yamlText } from "./yaml.ts";

/** The config, with a line for each target. */
export function configText(
  laid: readonly (Laid & { readonly name: TargetName })[],
  command: string,
  { site }: Answers,
): string {
  const lines = [
    `# yaml-language-server: $schema=./${catalogFolder}/config.schema.json`,
    `# What is generated from the catalogue, and where. After a change: ${command}`,
    `catalog: ${catalogFolder}`,
    `command: ${yamlText(command)}`,
    `schemas: ${catalogFolder}`,
    "targets:",
    ...laid.map(({ name, target }) => `  ${targetLine(name, target)}`),
    ...(hasTests(laid) ? [`vectors: { out: ${vectorsFolder} }`] : []),
    ...(site ? [siteLine] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** The line of the site in the config. */
export const siteLine: string = `site: { out: ${siteFolder} }`;

/** A target's line in the config. */
export const targetLine = (name: TargetName, target: Laid["target"]): string =>
  `${name}: { ${fieldsOf(target)} }`;

/** Whether a target has tests, which run the vectors. */
export const hasTests = (laid: readonly Laid[]): boolean =>
  laid.some(({ target }) => target.tests !== undefined);

const fieldsOf = (target: Laid["target"]): string =>
  Object.entries<string | readonly string[]>(target)
    .map(([key, value]) => `${key}: ${typeof value === "string" ? yamlText(value) : list(value)}`)
    .join(", ");

const list = (texts: readonly string[]): string => `[${texts.map(yamlText).join(", ")}]`;
