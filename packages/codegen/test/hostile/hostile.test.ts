import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command, type Outcome } from "../command.ts";
import { bulk } from "./bulk.ts";
import { bytes } from "./bytes.ts";
import type { Hostile } from "./catalog.ts";
import { keys } from "./keys.ts";
import { nesting } from "./nesting.ts";
import { places } from "./places.ts";
import { values } from "./values.ts";

const groups: Readonly<Record<string, Readonly<Record<string, Hostile>>>> = {
  bulk,
  bytes,
  keys,
  nesting,
  places,
  values,
};

const maxMegabytes = 500;

describe.each(Object.entries(groups))("%s", (group, cases) => {
  const printed: string[] = [];

  test.each(Object.entries(cases))("%s", (name, hostile) => {
    const { files, stdout, stderr, status, report } = generate(hostile);
    printed.push(`# ${name}\n\n${shortened(stdout)}`);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^[\w./]+:\d+:\d+ {2}[a-z-]+ {2}\S/);
    expect(status).toBe(1);
    expect(files).not.toContain("out");
    expect(Number(report)).toBeLessThan(maxMegabytes);
  });

  test("the messages are readable", async () => {
    await expect(printed.join("\n")).toMatchFileSnapshot(`said/${group}.txt`);
  });
});

/** Generates from a hostile catalogue, and lists the files that are there then. */
function generate(hostile: Hostile): Outcome & { readonly files: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    const config =
      "catalog: catalog.yaml\nrules: { text-length: error }\ntargets:\n  openapi: { out: out }\n";
    writeFileSync(join(folder, "error-codegen.yaml"), config);
    hostile(join(folder, "catalog.yaml"));
    const outcome = command(folder, ["generate"], join(import.meta.dirname, "measured.ts"));
    return { ...outcome, files: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first problems of an output, and how many there are. */
function shortened(output: string): string {
  const blocks = output.split("\n\n");
  return blocks.length > 5 ? [...blocks.slice(0, 3), "…", blocks.at(-1)].join("\n\n") : output;
}
