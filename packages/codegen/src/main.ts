import { dirname, relative } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { compile } from "./compile.ts";
import { configName, parseConfig } from "./config.ts";
import type { ConfigFile } from "./config-file.ts";
import { readCatalog, readFile } from "./disk/read.ts";
import { explain } from "./explain.ts";
import type { Catalog } from "./model/catalog.ts";
import { data } from "./model/data.ts";
import { pipeline } from "./pipeline.ts";
import type { Problem } from "./problem.ts";
import { summary } from "./summary.ts";
import { type Call, help, parseUsage, UsageError } from "./usage.ts";

/** What a command comes to: the problems, or the text that it answers with. */
type Answer = { problems: readonly Problem[] } | { text: string };

/** Runs the command line and returns the exit code: 0 fine, 1 problems found, 2 wrong use. */
export function main(argv: readonly string[]): number {
  try {
    const call = parseUsage(argv);
    if (call === "help") return say(help);
    if (call === "version") return say(manifest.version);
    return tell(run(call), call);
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message, 2);
    // What the system refuses, such as a folder that cannot be written.
    if (error instanceof Error && "syscall" in error) return complain(`${error.message}.`, 1);
    throw error;
  }
}

function run(call: Call): Answer {
  const { command, catalog } = call;
  if (catalog !== undefined) return look(call, { catalog, targets: {} }, ".");
  const read = readFile(call.config, `Write ${configName}, or name another with --config.`);
  if (read.problems) return read;
  const parsed = parseConfig(read.file);
  if (parsed.problems) return parsed;
  const root = relative(".", dirname(call.config)) || ".";
  if (command === "lint" || command === "explain") return look(call, parsed.config, root);
  const result = pipeline(parsed.config, command === "check" ? "check" : "write", root);
  if (result.problems) return { problems: below(root, result.problems) };
  return { text: summary(result.catalog, result.changes) };
}

/** Lint and explain: what needs the catalogue only. */
function look({ code, format }: Call, config: ConfigFile, root: string): Answer {
  const read = readCatalog(config.catalog, root);
  const compiled = read.problems ? read : compile(read.files);
  if (compiled.problems) return { problems: below(root, compiled.problems) };
  const { catalog } = compiled;
  if (code === undefined) return { text: `${catalog.title}: no problem in ${count(catalog)}` };
  const { text, known } = explain(catalog, code);
  if (!known) throw new UsageError(text);
  if (format !== "json") return { text };
  return {
    text: JSON.stringify(
      data(catalog, "").codes.find((entry) => entry.code === code),
      null,
      2,
    ),
  };
}

const count = ({ codes, statuses }: Catalog): string =>
  `${codes.length} codes and ${statuses.length} statuses`;

/** Problems with paths as seen from here, so that an editor or a terminal can open them. */
const below = (root: string, problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({
    ...problem,
    file: root === "." ? problem.file : `${root}/${problem.file}`,
  }));

function tell(answer: Answer, { print, format, command }: Call): number {
  const problems = "problems" in answer ? answer.problems : [];
  const { stdout } = process;
  stdout.write(print(problems, stdout.isTTY && stdout.hasColors()));
  if ("text" in answer && (format === "text" || command === "explain")) say(answer.text);
  return problems.length > 0 ? 1 : 0;
}

function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain<Code extends number>(message: string, code: Code): Code {
  process.stderr.write(`error-codegen: ${message}\n`);
  return code;
}
