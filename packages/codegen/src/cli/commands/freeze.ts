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
    const { file, problems } = await writeLock(place.catalog, version, place);
    if (problems) return { problems };
    const generate = place.config?.command ?? runOf(undefined, "generate");
    const since = `Generated files say since which version a code is there. Run: ${generate}`;
    return { text: `${file} records what ${version} promises\n${since}` };
  },
});
