import { pipeline } from "../../pipeline.ts";
import { type Command, command } from "../command.ts";
import { configOption } from "../options.ts";
import { readProject } from "../project.ts";
import { whatIsWritten } from "../summary.ts";

export const generate: Command = command({
  name: "generate",
  summary: "write the packages",
  options: configOption,
  async run(call) {
    const project = readProject(call);
    if (project.problems) return project;
    const { config, root, file } = project;
    const result = await pipeline(config, "write", root, file);
    if (result.problems) return result;
    return {
      text: whatIsWritten(result.facts, result.changes, call.options.all),
      warnings: result.warnings,
    };
  },
});
