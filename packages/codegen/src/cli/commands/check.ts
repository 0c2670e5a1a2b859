import { pipeline } from "../../pipeline.ts";
import { type Command, command } from "../command.ts";
import { configOption } from "../options.ts";
import { readProject } from "../project.ts";
import { whatIsUpToDate } from "../summary.ts";

export const check: Command = command({
  name: "check",
  summary: "list files that are missing, stale, extra or edited",
  options: {
    ...configOption,
    base: {
      value: "REV",
      help: "fail if the lock differs from this revision's, unless a release wrote it",
    },
  },
  async run(call) {
    const { options } = call;
    const project = readProject(call);
    if (project.problems) return project;
    const { config, root, file } = project;
    const result = await pipeline(config, "check", root, file);
    if (result.problems) return result;
    const { base } = options;
    if (base !== undefined) {
      const { guardBase } = await import("../../release/guard.ts");
      const altered = guardBase(config.catalog, base, root);
      if (altered.length > 0) return { problems: altered };
    }
    return {
      text: whatIsUpToDate(result.facts, result.changes, call.options.all),
      warnings: result.warnings,
    };
  },
});
