import type { ConfigFile } from "../../formats/config-file.ts";
import { examplesIn } from "../../release/examples.ts";
import { runOf } from "../../text/header.ts";
import { type Command, command } from "../command.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";
import { demandVersion } from "../version.ts";

export const freeze: Command = command({
  name: "freeze",
  summary: "write what this version promises to the lock",
  operand: { name: "VERSION", what: "version", count: "one" },
  options: catalogOptions,
  async run(call) {
    const [version = ""] = call.operands;
    demandVersion(version);
    const place = placeOf(call);
    if (place.problems) return place;
    const { freeze: writeLock } = await import("../../release/freeze.ts");
    const { file, docs, problems } = await writeLock(place.catalog, version, place);
    if (problems) return { problems };
    const generate = place.config?.command ?? runOf(undefined, "generate");
    const since = `Generated files say since which version a code is there. Run: ${generate}`;
    const { config, root, file: configFile } = place;
    const others = config ? await otherVersions(config, root, configFile, version) : [];
    const examples = examplesIn(docs, config?.targets).map(({ fact }) => `It promises ${fact}`);
    const lines = [`${file} records what ${version} promises`, ...examples, ...others, since];
    return { text: lines.join("\n") };
  },
});

/** The manifests that have another version, and how they get this one. */
async function otherVersions(
  config: ConfigFile,
  root: string,
  file: string | undefined,
  version: string,
): Promise<string[]> {
  const { placesOf } = await import("../../stamp/places.ts");
  const stale = placesOf(config, root, file).places.filter(({ now }) => now !== version);
  const lines = new Set(stale.map(({ text, now }) => `${text.path} has version ${now}`));
  if (lines.size === 0) return [];
  return [
    ...lines,
    `Packages are published as what their manifests say. Run: ${runOf(config.command, `stamp ${version}`)}`,
  ];
}
