import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-program";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { emptyFolder, fill } from "../folder.ts";

const bin = join(import.meta.dirname, "../..", manifest.bin["error-codegen"]);

/** What the command prints under a Node that says it is of this version; it may not get further than the entry. */
function under(version: string): string {
  const folder = emptyFolder();
  const text = readFileSync(bin, "utf8").replace("../dist/cli/cli.js", "./started.cjs");
  fill(folder, {
    "bin.cjs": text,
    "started.cjs": 'console.log("started");',
    "claim.cjs": `Object.defineProperty(process.versions, "node", { value: "${version}" });`,
  });
  const args = ["--require", "./claim.cjs", "bin.cjs"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}

test.each(["0.12.18", "8.17.0", "18.20.8", "20.18.3", "21.7.3", "22.11.0"])(
  "Node %s gets a sentence",
  (version) => {
    expect(under(version)).toBe(
      `error-codegen: Node ${version} is too old or no longer supported. Use Node 20.19, 22.12 or newer.\n`,
    );
  },
);

test.each(["20.19.0", "20.20.1", "22.12.0", "23.0.0", "24.11.0", "100.0.0"])(
  "Node %s starts",
  (version) => {
    expect(under(version)).toBe("started\n");
  },
);

test("the sentence is about the versions that the package supports", () => {
  expect(manifest.engines.node).toBe("^20.19.0 || >=22.12.0");
});

test("any Node can parse the entry: nothing in it has to be rewritten for the oldest language", () => {
  const text = readFileSync(bin, "utf8");
  const rewritten = (target: ts.ScriptTarget): string =>
    ts.transpile(text, { target, module: ts.ModuleKind.CommonJS });
  expect(rewritten(ts.ScriptTarget.ES5)).toBe(rewritten(ts.ScriptTarget.ESNext));
  expect(ts.transpile("const a = () => 1", { target: ts.ScriptTarget.ES5 })).not.toContain("=>");
});
