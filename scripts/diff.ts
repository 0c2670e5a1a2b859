import { compare, formats, guardBase, reportFormats } from "@org/error-codegen";
import { changesetsOf } from "./changeset-files.ts";
import { draft, shortfalls, unlocked } from "./changesets.ts";
import { contract, contractVersion } from "./contract.ts";
import { flags, wrongUse } from "./flags.ts";
import { leftIn, put } from "./put.ts";
import { script } from "./run.ts";
import { config } from "./targets.ts";

/**
 * Shows what changed in the catalogue since the last release, and checks that the changesets say so:
 *
 *     pnpm diff                       shows what changed, whom it affects and how
 *     pnpm diff --write               drafts a changeset for the changes that none mentions yet
 *     pnpm diff --check               fails if the changesets promise less than the catalogue needs
 *     pnpm diff --check --base REV    also fails if the lock differs from the one on the base branch,
 *                                     unless a release wrote it
 *
 * With `--against` the catalogue is compared with a lock, a catalogue or a git revision.
 */
const { write, check, against, base, format } = flags("diff", {
  write: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
  against: { type: "string" },
  base: { type: "string" },
  format: { type: "string", default: "text" },
});
const names = Object.keys(reportFormats) as (keyof typeof reportFormats)[];
const name = names.find((known) => known === format);
if (!name) wrongUse("diff", `Unknown format ${format}. Use ${names.join(", ")}.`);
if (base !== undefined && !check) wrongUse("diff", "--base needs --check.");

const { targets } = config;
const compared = compare(config.catalog, { targets, ...(against !== undefined && { against }) });
if (compared.problems) fail(compared.problems);
const { report } = compared;
const read = await changesetsOf();
if (read.problems) fail(read.problems);
const { changesets } = read;

if (check) {
  const problems = [
    ...unlocked(report, contractVersion(), config.catalog),
    ...(base === undefined ? [] : guardBase(config.catalog, base)),
    ...shortfalls(report, changesets, contract),
    ...(await leftIn([".changeset"], "check", "Run: pnpm diff --write")),
  ];
  if (problems.length > 0) fail(problems);
} else if (write) {
  const drafted = draft(report, changesets, contract);
  const path = drafted && `.changeset/${drafted.name}`;
  await script("diff", async () => {
    await (path ? put([{ file: path, after: drafted.text }]) : leftIn([".changeset"], "write", ""));
    console.log(
      path ? `${path} is new: review and complete it` : "The changesets mention every change.",
    );
  });
} else console.log(reportFormats[name](report));

function fail(problems: Parameters<typeof formats.text>[0]): never {
  const print = format === "github" ? formats.github : formats.text;
  process.stdout.write(print(problems, process.stdout.isTTY && process.stdout.hasColors()));
  process.exit(1);
}
