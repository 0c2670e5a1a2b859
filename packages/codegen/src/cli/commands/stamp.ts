import { configName } from "../../config/config.ts";
import { Findings } from "../../problems/findings.ts";
import { type Problem, problemWith } from "../../problems/problem.ts";
import { compareVersions, isVersion } from "../../release/version.ts";
import { readCatalog } from "../../source/read.ts";
import { readLock } from "../../source/read-lock.ts";
import { type Call, type Command, command, type Outcome } from "../command.ts";
import { configOption } from "../options.ts";
import { type Project, readProject, runIn } from "../project.ts";
import { demandVersion } from "../version.ts";

const options = {
  ...configOption,
  check: { help: "write nothing, and fail if a manifest has another version" },
};

export const stamp: Command = command({
  name: "stamp",
  summary: "write a version, or TypeScript's, to pyproject.toml, Cargo.toml, pom.xml",
  operand: { name: "VERSION", what: "version", count: "at most one" },
  options,
  async run(call) {
    const [given] = call.operands;
    if (given !== undefined) demandVersion(given);
    const project = readProject(call);
    if (project.problems) return project;
    const run = runIn(project.config, call.setting, "stamp 1.4.0");
    const known = given === undefined ? await versionOf(project, run) : { version: given };
    return "problems" in known ? known : write(project, known.version, call);
  },
});

async function write(
  { config, root }: Project,
  version: string,
  { options: { check, config: file }, setting }: Call<typeof options>,
): Promise<Outcome> {
  const { goNote } = await import("../../stamp/go.ts");
  const { placesOf } = await import("../../stamp/places.ts");
  const { stale, stamp: writeTo } = await import("../../stamp/stamp.ts");
  const isInCode = setting.config !== undefined && file === configName;
  const found = placesOf(config, root, isInCode ? undefined : file);
  if (check) {
    const elsewhere = file === configName ? "" : ` --config ${file}`;
    const run = `${runIn(config, setting, `stamp ${version}`)}${elsewhere}`;
    const problems = await stale(found, version, run);
    if (problems.length > 0) return { problems };
  } else {
    const released = releasedLater(config.catalog, root, version);
    if (released.length > 0) return { problems: released };
    const problems = await writeTo(found, version);
    if (problems.length > 0) return { problems };
  }
  const lines = [...found.places, ...found.locks].map(({ text: { path }, now }) =>
    now === version
      ? `${path} already has version ${version}`
      : `${path} has version ${version} now; it had ${now}`,
  );
  const { go } = config.targets;
  const notes = go ? [...found.notes, ...goNote(go, root, version)] : found.notes;
  const all = [...new Set(lines), ...notes];
  return { text: all.length > 0 ? all.join("\n") : nothing };
}

/** Refuses a version before the last release. A patch of an older line starts where the lock is older, too. */
function releasedLater(path: string, root: string, version: string): Problem[] {
  const file = readCatalog(path, root).files?.lock;
  const lock = file && readLock(file, new Findings());
  if (!lock || !isVersion(lock.version) || compareVersions(version, lock.version) >= 0) return [];
  const fact = `${file.path} is for version ${lock.version}, which is higher than ${version}.`;
  const fix = "Stamp a higher version. To patch an older one, start at the commit of its release.";
  return [problemWith(file.path, "lock", fact, fix)];
}

const nothing =
  "No pyproject.toml, Cargo.toml or pom.xml belongs to a target, and the config has no version.";

/** The version in the package.json of the TypeScript target. */
async function versionOf(
  { config: { targets }, root }: Project,
  run: string,
): Promise<{ version: string } | { problems: Problem[] }> {
  const { manifestAbove, readText } = await import("../../stamp/place.ts");
  const out = targets.typescript?.out;
  const file = out === undefined ? undefined : manifestAbove(out, "package.json", root);
  const fix = `Pass the version: ${run}`;
  if (file === undefined) {
    const where =
      out === undefined ? "There is no target typescript" : `No package.json is above ${out}`;
    return {
      problems: [
        problemWith(out ?? configName, "version", `${where}, so no version is known.`, fix),
      ],
    };
  }
  const version = versionIn(readText(file).content);
  if (version !== undefined && isVersion(version)) return { version };
  const fact =
    version === undefined ? "has no version" : `has version ${version}, which no release has`;
  return { problems: [problemWith(file, "version", `${file} ${fact}.`, fix)] };
}

function versionIn(json: string): string | undefined {
  try {
    const { version } = JSON.parse(json.replace(/^\uFEFF/, ""));
    return typeof version === "string" ? version : undefined;
  } catch {
    return;
  }
}
