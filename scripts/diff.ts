import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readChangesets } from "@changesets/read";
import { compare, formats, reportFormats } from "@org/error-codegen";
import { draft, shortfalls } from "./changesets.ts";
import { contract } from "./contract.ts";
import { config } from "./targets.ts";

/**
 * What changed in the catalogue since the last release, and what the changesets say of it:
 *
 *     pnpm diff            tells what changed, whom it reaches and how
 *     pnpm diff --write    drafts a changeset for what no changeset tells yet
 *     pnpm diff --check    fails where the changesets promise less than the catalogue needs
 *
 * With `--against` it is compared with a lock, a catalogue or a git revision.
 */
const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    against: { type: "string" },
    format: { type: "string", default: "text" },
  },
});
const { against, format } = values;
const compared = compare(config.catalog, against === undefined ? {} : { against });
if (compared.problems) fail(compared.problems);
const { report } = compared;
const changesets = await readChangesets(process.cwd());

if (values.check) {
  const problems = shortfalls(report, changesets, contract);
  if (problems.length > 0) fail(problems);
} else if (values.write) {
  const drafted = draft(report, changesets, contract);
  if (drafted) writeFileSync(`.changeset/${drafted.name}`, drafted.text);
  console.log(drafted ? `.changeset/${drafted.name} is new: read it` : "Every change is told.");
} else {
  const print = reportFormats[format as keyof typeof reportFormats];
  if (!print) throw new Error(`No format ${format}. Use ${Object.keys(reportFormats).join(", ")}.`);
  console.log(print(report));
}

function fail(problems: Parameters<typeof formats.text>[0]): never {
  const print = format === "github" ? formats.github : formats.text;
  process.stdout.write(print(problems, process.stdout.isTTY && process.stdout.hasColors()));
  process.exit(1);
}
