import { existsSync } from "node:fs";
import { posix } from "node:path";
import { configName } from "../../config/config.ts";
import type { ConfigFile } from "../../formats/config-file.ts";
import { type Problem, problemWith } from "../../problems/problem.ts";
import { type Severity, severities } from "../../release/policy/row.ts";
import { reportFormats } from "../../release/print-report.ts";
import { refused } from "../../release/refused.ts";
import type { Report } from "../../release/report.ts";
import { leftIn, put } from "../../write/put.ts";
import { type Call, type Command, command, type Outcome, UsageError } from "../command.ts";
import { catalogOptions } from "../options.ts";
import { type Project, placeOf, runIn } from "../project.ts";

const options = {
  ...catalogOptions,
  against: {
    value: "NAME",
    help: "compare with this lock, catalogue or git revision instead of the last release",
  },
  changeset: { help: "draft a changeset for the changes that none mentions yet" },
  check: { help: "fail if the changesets promise less than the changes need" },
  "fail-on": {
    value: "CLASS",
    oneOf: severities,
    help: "fail if a change is of this class or a more severe one",
  },
  base: {
    value: "REV",
    help: "with --check: fail if the lock differs from this revision's, unless a release wrote it",
  },
};

export const diff: Command = command({
  name: "diff",
  summary: "print what changed since the last release, and whom it breaks",
  options,
  formats: Object.keys(reportFormats),
  async run(call) {
    const { against, all, base, catalog: path, changeset, check, format } = call.options;
    const failOn = call.options["fail-on"] as Severity | undefined;
    if ([changeset, check, failOn].filter((one) => one !== undefined).length > 1)
      throw misuse("diff takes only one of --changeset, --check and --fail-on.");
    if (base !== undefined && !check) throw misuse("--base needs --check.");
    if ((changeset || check) && path !== undefined)
      throw misuse("Packages are found by the config, so use --config instead of --catalog.");
    const place = placeOf(call);
    if (place.problems) return place;
    const { catalog, root, config } = place;
    const { compare } = await import("../../release/compare.ts");
    const compared = compare(catalog, { ...place, ...(against !== undefined && { against }) });
    if (compared.problems) {
      const [first] = compared.problems;
      // Only a file has a place to show.
      if (first && first.file === against && !existsSync(against))
        throw new UsageError(`--against: ${first.message} ${first.fix}`);
      return compared;
    }
    const { report } = compared;
    if (config && (changeset || check)) return ofChangesets({ config, root }, compared, call);
    const print = reportFormats[format as keyof typeof reportFormats];
    const failure = failOn && refused(report, failOn);
    return { text: print(report, all === true), ...(failure !== undefined && { failure }) };
  },
});

const misuse = (fact: string): UsageError =>
  new UsageError(`${fact} See error-codegen diff --help.`);

/** Drafts a changeset, or checks those that are there. */
async function ofChangesets(
  { config, root }: Project,
  { report, docs }: { readonly report: Report; readonly docs: string },
  { options: { base, check, config: file, format }, setting }: Call<typeof options>,
): Promise<Outcome> {
  const { changesetsOf } = await import("../../changesets/read.ts");
  const { contractOf } = await import("../../changesets/packages.ts");
  const { workspace, changesets, problems } = changesetsOf(root);
  if (problems) return { problems };
  const own = Object.entries(setting.packages ?? {}) as [keyof typeof setting.packages, string][];
  const contract = new Map([...contractOf(config, root, workspace), ...own]);
  const folder = posix.join(workspace.root, ".changeset");
  const elsewhere = file === configName ? "" : ` --config ${file}`;
  const run = `${runIn(config, setting, "diff --changeset")}${elsewhere}`;
  if (check) {
    const { guardBase } = await import("../../release/guard.ts");
    const { shortfalls } = await import("../../changesets/shortfalls.ts");
    const found = [
      ...(base === undefined ? [] : guardBase(config.catalog, base, root)),
      ...shortfalls(report, changesets, contract, run),
      ...(await leftIn([folder], "check", `Run: ${run}`)),
    ];
    if (found.length > 0) return { problems: found };
    if (format === "json") return { text: "[]" };
    const notes = report.isFirst ? await unsettled(docs, config) : [];
    return { text: ["The changesets promise what the changes need.", ...notes].join("\n") };
  }
  const { draft } = await import("../../changesets/draft.ts");
  const drafted = draft(report, changesets, contract);
  if (drafted && contract.size === 0) return { problems: [nobody(folder)] };
  const path = drafted && `${folder}/${drafted.name}`;
  const left = path
    ? await put([{ file: path, after: drafted.text }])
    : await leftIn([folder], "write", "");
  if (left.length > 0) return { problems: left };
  if (format === "json") return { text: JSON.stringify({ changeset: path ?? null }, null, 2) };
  const isComplete = !/^approve: .*: $/m.test(drafted?.text ?? "");
  const done = `${path} is new: review it${isComplete ? "" : ", and say in each approve line why"}`;
  const none =
    report.changes.length === 0
      ? "Nothing has changed since the last release."
      : report.isFirst
        ? "The changesets announce the first release."
        : "The changesets mention every change.";
  return { text: path ? done : none };
}

/** What the first release would promise as it is, although it is an example. */
async function unsettled(docs: string, { targets }: ConfigFile): Promise<string[]> {
  const { examplesIn } = await import("../../release/examples.ts");
  return examplesIn(docs, targets).map(
    ({ fact, place }) => `The first release promises ${fact} Settle it before: ${place}.`,
  );
}

const nobody = (folder: string): Problem =>
  problemWith(
    `${folder}/config.json`,
    "changeset",
    "No target belongs to a package that changesets releases.",
    "Write a package.json with a name and a version above the folder of a target, in the workspace.",
  );
