import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { emptyFolder, fill } from "../folder.ts";

/** What a config that cannot be used names, from its folder. */
function inputs(config: string): string[] | undefined {
  const folder = emptyFolder();
  fill(folder, { "error-codegen.yaml": config });
  const read = readConfig(join(folder, "error-codegen.yaml"));
  return read.problems && read.inputs.map((path) => relative(folder, path));
}

test("a config that waits for files names them", () => {
  const site = "site: { out: site, logo: { light: a.svg, dark: b.svg }, pages: docs }";
  expect(inputs(`catalog: errors/catalog.yaml\ntargets: {}\n${site}\n`)).toEqual([
    "errors/catalog.yaml",
    "errors/locales",
    "a.svg",
    "b.svg",
    "docs",
  ]);
  expect(inputs("catalog: errors\ntargets: {}\n")).toEqual(["errors", "locales"]);
});

test("a config that is none names nothing", () => {
  expect(inputs("catalog: [errors]\nsite: on\n")).toEqual([]);
  expect(inputs("catalog: {")).toEqual([]);
});
