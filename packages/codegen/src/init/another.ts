import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { configName, parseConfig } from "../config/config.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import type { TargetName } from "../formats/targets.ts";
import { manifestAt } from "../manifests/manifest.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { enumerated } from "../text/enumerated.ts";
import { defaultCommand } from "../text/header.ts";
import type { Answers } from "./answers.ts";
import { codegen } from "./codegen.ts";
import { targetLine } from "./config.ts";
import type { Found } from "./found/index.ts";
import type { Project } from "./project.ts";
import { layouts } from "./targets/index.ts";

/** The catalogues that the repository has elsewhere, as problems: two in one repository are rarely meant. */
export const anotherCatalogue = (answers: Answers, found: Found, root: string): Problem[] =>
  found.elsewhere.map((path) => {
    const file = posix.join(root, path);
    const isConfig = posix.basename(path) === configName;
    const fact = `This repository has a catalogue already: ${isConfig ? `${file} generates from it` : file}.`;
    const otherwise = isConfig
      ? joining(path, { answers, found }, root)
      : `set that one up: cd ${posix.join(file, "../..")} && npx ${codegen.name} init`;
    const fix = `If another one is meant, run this again with --another. Otherwise ${otherwise}`;
    const text = manifestAt(file);
    const at = text?.content.search(/^targets\b/m) ?? 0;
    return text?.problem(Math.max(0, at), rule, fact, fix) ?? problemWith(file, rule, fact, fix);
  });

const rule = "one-catalogue";

/** What is asked for, and what is there. */
type Asked = Pick<Project, "answers" | "found">;

/** How what is asked for joins what a config generates. */
function joining(path: string, asked: Asked, root: string): string {
  const bytes = Buffer.from(manifestAt(join(root, path))?.content ?? "");
  const { config } = parseConfig({ path: posix.join(root, path), bytes });
  const lacking = asked.answers.targets.filter(
    (name) => name !== "markdown" && !config?.targets[name],
  );
  if (lacking.length === 0) return "use the packages that it names.";
  const inside = relative(resolve(root, dirname(path)), resolve(root))
    .split(sep)
    .join("/");
  // A config generates only below its own folder.
  const lines = inside.startsWith("..")
    ? []
    : lacking.flatMap((name) => lineFor(name, inside, asked, config) ?? []);
  return lines.length > 0
    ? `add to its targets ${lines.join(" and ")}, then run there: ${config?.command ?? defaultCommand}`
    : `add to its targets ${enumerated(lacking)}, and use what that generates.`;
}

/** The line of a target whose files go into what is in a folder below the config. */
function lineFor(
  name: TargetName,
  inside: string,
  asked: Asked,
  config: ConfigFile | undefined,
): string | undefined {
  const { target, package: own } = layouts[name]({
    ...asked,
    example: { identifier: "", constant: "" },
  });
  if (own) return;
  const { out, tests, ...rest } = target;
  const runs = tests !== undefined && config?.vectors;
  return targetLine(name, {
    out: posix.join(inside, out),
    ...rest,
    ...(runs && { tests: posix.join(inside, tests) }),
  });
}
