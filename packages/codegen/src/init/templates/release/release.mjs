// Makes the release that the changesets describe: versions, changelogs, the lock and what is generated from them.
import { execSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const run = (command) => execSync(command, { stdio: "inherit" });

if (!readdirSync(".changeset").some((name) => name.endsWith(".md") && name !== "README.md")) {
  console.log("There is no changeset, so there is nothing to release.");
  process.exit();
}
run("changeset version");
const { version } = JSON.parse(readFileSync("{{manifest}}", "utf8"));
run(`error-codegen stamp ${version}`);
run(`error-codegen freeze ${version}`);
run("error-codegen generate");
