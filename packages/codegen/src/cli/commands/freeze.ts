import { freeze as writeLock } from "../../release/freeze.ts";
import { isVersion } from "../../release/version.ts";
import { type Command, command, UsageError } from "../command.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";

export const freeze: Command = command({
  name: "freeze",
  summary: "write what this version promises to the lock",
  operand: { name: "VERSION", what: "version", count: "one" },
  options: catalogOptions,
  async run({ operands: [version = ""], options }) {
    if (!isVersion(version))
      throw new UsageError(`${version} is not a version. Use one such as 1.4.0.`);
    const place = placeOf(options);
    if (place.problems) return place;
    const { catalog, root, config } = place;
    const { file, problems } = await writeLock(catalog, version, root, config?.targets);
    return problems ? { problems } : { text: `${file} records what ${version} promises` };
  },
});
