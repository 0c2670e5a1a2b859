// Makes the release that the changesets describe, if they promise what the changes need: versions, changelogs, the lock
// and what is generated from them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Ends the release where a command fails, which says why. */
function run(command, stdio = "inherit") {
  const { status, stdout, stderr } = spawnSync(command, { shell: true, stdio });
  if (status === 0) return;
  process.stdout.write(stdout ?? "");
  process.stderr.write(stderr ?? "");
  process.exit(status ?? 1);
}

if (!readdirSync(".changeset").some((name) => name.endsWith(".md") && name !== "README.md")) {
  console.log("There is no changeset, so there is nothing to release.");
  process.exit();
}
run("error-codegen diff --check");
// What it says to do next is done below.
run("changeset version", "pipe");
const { version } = JSON.parse(readFileSync("{{manifest}}", "utf8"));
run(`error-codegen stamp ${version}`);
run(`error-codegen freeze ${version}`);
run("error-codegen generate");
const next = `
Read what has changed. Then commit, publish and tag {{publisher}}:
{{commands}}`;
console.log(next.replaceAll("$version", version));
