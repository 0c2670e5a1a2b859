import { readChangesets } from "@changesets/read";
import { compare, formats, reportFormats } from "@org/error-codegen";
import { draft, shortfalls } from "./changesets.ts";
import { contract } from "./contract.ts";
import { flags, wrongUse } from "./flags.ts";
import { put } from "./put.ts";
import { script } from "./run.ts";
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
const { write, check, against, format } = flags("diff", {
  write: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
  against: { type: "string" },
  format: { type: "string", default: "text" },
});
const names = Object.keys(reportFormats) as (keyof typeof reportFormats)[];
const name = names.find((known) => known === format);
if (!name) wrongUse("diff", `No format ${format}. Use ${names.join(", ")}.`);

const compared = compare(config.catalog, against === undefined ? {} : { against });
if (compared.problems) fail(compared.problems);
const { report } = compared;
const changesets = await readChangesets(process.cwd());

if (check) {
  const problems = shortfalls(report, changesets, contract);
  if (problems.length > 0) fail(problems);
} else if (write) {
  const drafted = draft(report, changesets, contract);
  const path = drafted && `.changeset/${drafted.name}`;
  await script("diff", () => {
    if (path) put(path, undefined, drafted.text);
    console.log(path ? `${path} is new: read it` : "Every change is told.");
  });
} else console.log(reportFormats[name](report));

function fail(problems: Parameters<typeof formats.text>[0]): never {
  const print = format === "github" ? formats.github : formats.text;
  process.stdout.write(print(problems, process.stdout.isTTY && process.stdout.hasColors()));
  process.exit(1);
}
