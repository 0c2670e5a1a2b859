import { dirname, relative, sep } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { compile } from "../compile.ts";
import { configName, parseConfig } from "../config/config.ts";
import { rulesOf } from "../config/outputs.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Catalog } from "../model/catalog.ts";
import { pipeline } from "../pipeline.ts";
import { formats } from "../problems/print/index.ts";
import { visible } from "../problems/print/text.ts";
import type { Problem } from "../problems/problem.ts";
import { didYouMean } from "../problems/suggest.ts";
import { compare } from "../release/compare.ts";
import { freeze } from "../release/freeze.ts";
import { guardBase, guardLock } from "../release/guard.ts";
import { reportFormats } from "../release/print-report.ts";
import type { Tightened } from "../release/report.ts";
import type { RuleSettings } from "../rules/validate.ts";
import { readCatalog, readFile } from "../source/read.ts";
import { counted } from "../text/counted.ts";
import { explain } from "./explain.ts";
import { summary } from "./summary.ts";
import { type Call, help, parseUsage, UsageError } from "./usage.ts";

/** What a command results in: problems, or the text to print and warnings. */
type Outcome = { problems: readonly Problem[] } | { text: string; warnings?: readonly Problem[] };

/** Runs the command line and returns the exit code: 0 for success, 1 for problems, 2 for wrong use. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const call = parseUsage(argv);
    if (call === "help") return printLine(help);
    if (call === "version") return printLine(manifest.version);
    return printOutcome(await run(call), call);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, 2);
    // The system refused something, such as writing to a folder.
    if (error instanceof Error && "syscall" in error)
      return refuse(`${error.message}. Fix that and run it again.`, 1);
    throw error;
  }
}

async function run(call: Call): Promise<Outcome> {
  const { command, catalog } = call;
  if (catalog !== undefined) return runOnCatalogue(call, catalog, ".");
  const read = readFile(call.config, `Write ${configName}, or pass another file with --config.`);
  if (read.problems) return read;
  const { config, problems } = parseConfig(read.file);
  if (problems) return { problems };
  const root = relative(".", dirname(call.config)).split(sep).join("/") || ".";
  if (command !== "generate" && command !== "check")
    return runOnCatalogue(call, config.catalog, root, config, rulesOf(config));
  const result = await pipeline(config, command === "check" ? "check" : "write", root);
  if (result.problems) return result;
  const altered = call.base === undefined ? [] : guardBase(config.catalog, call.base, root);
  if (altered.length > 0) return { problems: altered };
  return { text: summary(result.catalog, result.changes), warnings: result.warnings };
}

/** The commands that need only the catalogue. */
async function runOnCatalogue(
  { command, operand = "", against, format }: Call,
  path: string,
  root: string,
  { policy = {}, targets }: Partial<ConfigFile> = {},
  settings: RuleSettings = {},
): Promise<Outcome> {
  if (command === "freeze") {
    const { file, problems } = await freeze(path, operand, root, targets);
    return problems ? { problems } : { text: `${file} records what ${operand} promises` };
  }
  if (command === "diff") {
    const compared = compare(path, {
      root,
      tightened: policy as Tightened,
      ...(targets && { targets }),
      ...(against !== undefined && { against }),
    });
    if (compared.problems) return compared;
    return { text: reportFormats[format as keyof typeof reportFormats](compared.report) };
  }
  const read = readCatalog(path, root);
  if (read.problems) return read;
  const { catalog, source, warnings, problems } = compile(read.files, settings);
  if (problems) return { problems };
  const altered = command === "lint" ? guardLock(path, root, source.lock) : [];
  if (altered.length > 0) return { problems: [...warnings, ...altered] };
  if (command === "lint") {
    const none = warnings.length > 0 ? "no errors" : "no problems";
    return { text: `${visible(catalog.title)}: ${none} in ${count(catalog)}`, warnings };
  }
  const explanation = explain(catalog, operand);
  if (!explanation) throw new UsageError(unknown(catalog, operand));
  const words = explanation.text.split("\n").map(visible).join("\n");
  return { text: format === "json" ? JSON.stringify(explanation.data, null, 2) : words };
}

const count = ({ codes, statuses }: Catalog): string =>
  `${counted(codes.length, "code")} and ${counted(statuses.length, "status", "statuses")}`;

function unknown({ title, codes }: Catalog, code: string): string {
  const known = codes.map((entry) => entry.code);
  return visible(`${title} has no code ${code}. ${didYouMean(code, known)}`.trimEnd());
}

/** Prints an outcome. Formats for machines contain only problems. */
function printOutcome(outcome: Outcome, { command, format, perRule }: Call): number {
  const { stdout } = process;
  const hasOwnFormats = command === "explain" || command === "diff";
  const isDone = "text" in outcome;
  const problems = isDone ? (outcome.warnings ?? []) : outcome.problems;
  if (isDone && hasOwnFormats) return printLine(outcome.text);
  const print = format === "markdown" ? formats.text : formats[format];
  stdout.write(print(problems, stdout.isTTY && stdout.hasColors(), perRule));
  if (isDone && format === "text") printLine(outcome.text);
  return isDone ? 0 : 1;
}

function printLine(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse<Code extends number>(message: string, code: Code): Code {
  process.stderr.write(`error-codegen: ${message}\n`);
  return code;
}
