import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { planned } from "./planned.ts";

let folder: string;

/** The commands that the script runs, each of which logs its arguments, and says the same as the real one. */
const commands = {
  changeset: "echo Now read the changelogs.",
  "error-codegen": `case "$1" in
  diff) if [ -e stale ]; then echo "new is new."; exit 1; fi; echo "The changesets promise what the changes need.";;
  freeze) echo "errors/catalog.lock.json records what $2 promises"; echo "It promises pages."
    echo "Generated files say since which version a code is there. Run: make errors";;
esac`,
};

beforeEach(() => {
  folder = emptyFolder();
  const { textOf } = planned({}, { targets: ["typescript"] });
  fill(folder, {
    "scripts/release.mjs": textOf("scripts/release.mjs"),
    "packages/typescript/package.json": '{ "version": "0.1.0" }',
    ".changeset/README.md": "# Changesets\n",
  });
  for (const [name, text] of Object.entries(commands)) {
    fill(folder, { [`bin/${name}`]: `#!/bin/sh\necho "${name} $*" >> log\n${text}\n` });
    chmodSync(join(folder, "bin", name), 0o755);
  }
});

/** What the script prints, and the commands that it ran; under a Node that says it is of this version. */
function released(version = process.versions.node) {
  const claim = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
  fill(folder, { "claim.cjs": claim });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", "./claim.cjs", "scripts/release.mjs"],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PATH: [join(folder, "bin"), process.env.PATH].join(delimiter) },
    },
  );
  const { log = "" } = filesIn(folder);
  return { status, output: stdout + stderr, ran: log.trim().split("\n") };
}

test("it makes the release, and does itself what its commands say to do next", () => {
  fill(folder, { ".changeset/more.md": "More." });
  const { status, output, ran } = released();
  expect(ran).toEqual([
    "error-codegen diff --check",
    "changeset version",
    "error-codegen stamp 0.1.0",
    "error-codegen freeze 0.1.0",
    "error-codegen generate",
  ]);
  expect(output).toMatch(
    /^The changesets promise what the changes need\.\nerrors\/catalog\.lock\.json records what 0\.1\.0 promises\nIt promises pages\.\n\nRead what has changed\. /,
  );
  expect(status).toBe(0);
});

test("without a changeset there is nothing to release if nothing has changed", () => {
  expect(released()).toEqual({
    status: 0,
    output: "There is no changeset, so there is nothing to release.\n",
    ran: ["error-codegen diff --check"],
  });
});

test("without a changeset it fails with what the changes need if something has changed", () => {
  fill(folder, { stale: "" });
  expect(released()).toEqual({
    status: 1,
    output: "new is new.\n",
    ran: ["error-codegen diff --check"],
  });
});

test.each(["20.20.2", "22.11.0"])("Node %s gets a sentence, and nothing runs", (version) => {
  expect(released(version)).toEqual({
    status: 1,
    output: `This is Node ${version}, and a release needs Node 22.12 or newer.\n`,
    ran: [""],
  });
});

test.each(["22.12.0", "24.0.0"])("Node %s makes releases", (version) => {
  expect(released(version).status).toBe(0);
});
