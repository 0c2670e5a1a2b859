// Makes the release that the changesets describe, if they promise what the changes need: versions, changelogs, the lock
// and what is generated from them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Runs a command, and gives what it prints if that is not shown. Ends the release where it fails, which says why. */
function run(command, stdio = "inherit") {
  const { status, stdout, stderr } = spawnSync(command, { shell: true, stdio, encoding: "utf8" });
  if (status === 0) return stdout;
  process.stdout.write(stdout ?? "");
  process.stderr.write(stderr ?? "");
  process.exit(status ?? 1);
}

const { node } = process.versions;
const [major, minor] = node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`This is Node ${node}, and a release needs Node 22.12 or newer.`);
  process.exit(1);
}
const isChangeset = (name) => name.endsWith(".md") && name !== "README.md";
if (!readdirSync(".changeset").some(isChangeset)) {
  // What has changed needs one.
  run("error-codegen diff --check", "pipe");
  console.log("There is no changeset, so there is nothing to release.");
  process.exit();
}
run("error-codegen diff --check");
// What these two say to do next is done below.
run("changeset version", "pipe");
const { version } = JSON.parse(readFileSync("{{manifest}}", "utf8"));
run(`error-codegen stamp ${version}`);
const frozen = run(`error-codegen freeze ${version}`, "pipe");
process.stdout.write(frozen.replace(/^Generated files say since .*\n/m, ""));
run("error-codegen generate");
const next = `
Read what has changed. Then commit, publish and tag {{publisher}}:
{{commands}}`;
console.log(next.replaceAll("$version", version));
