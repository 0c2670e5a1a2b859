// Makes the release that the changesets describe, if they promise what the changes need: versions, changelogs, the lock
// and what is generated from them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Ends the release where a command fails, which says why. */
function run(command) {
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

if (!readdirSync(".changeset").some((name) => name.endsWith(".md") && name !== "README.md")) {
  console.log("There is no changeset, so there is nothing to release.");
  process.exit();
}
run("error-codegen diff --check");
run("changeset version");
const { version } = JSON.parse(readFileSync("{{manifest}}", "utf8"));
run(`error-codegen stamp ${version}`);
run(`error-codegen freeze ${version}`);
run("error-codegen generate");
