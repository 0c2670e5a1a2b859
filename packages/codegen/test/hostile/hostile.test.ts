import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command, outcomeOf } from "../command.ts";
import { bulk } from "./bulk.ts";
import { bytes } from "./bytes.ts";
import type { Hostile } from "./catalog.ts";
import { keys } from "./keys.ts";
import { nesting } from "./nesting.ts";
import { places } from "./places.ts";
import { values } from "./values.ts";

type Group = Readonly<Record<string, Hostile>>;

/** What could take more memory than there is: each case has a process of its own, which says how much it took. */
const large: Readonly<Record<string, Group>> = { bulk, nesting, places };
const small: Readonly<Record<string, Group>> = { bytes, keys, values };

const maxMegabytes = 500;

describe.each(Object.entries({ ...large, ...small }))("%s", (group, cases) => {
  const printed: string[] = [];

  test.each(Object.entries(cases))("%s", async (name, hostile) => {
    const { files, stdout, stderr, status, report } = await generate(hostile, group in large);
    printed.push(`# ${name}\n\n${shortened(stdout)}`);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^[\w./-]+:\d+:\d+ {2}[a-z-]+ {2}\S/);
    expect(status).toBe(1);
    expect(files).not.toContain("out");
    if (group in large) expect(Number(report)).toBeLessThan(maxMegabytes);
  });

  test("the messages are readable", async () => {
    await expect(printed.join("\n")).toMatchFileSnapshot(`said/${group}.txt`);
  });
});

/** Generates from a hostile catalogue, and lists the files that are there then. */
async function generate(hostile: Hostile, isMeasured: boolean) {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  try {
    const config =
      "catalog: catalog.yaml\nrules: { text-length: error }\ntargets:\n  openapi: { out: out }\n";
    writeFileSync(join(folder, "error-codegen.yaml"), config);
    hostile(join(folder, "catalog.yaml"));
    const outcome = isMeasured
      ? command(folder, ["generate"], join(import.meta.dirname, "measured.ts"))
      : await outcomeOf(folder, ["generate"]);
    return { report: "", ...outcome, files: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first problems of an output, and how many there are. */
function shortened(output: string): string {
  const blocks = output.split("\n\n");
  return blocks.length > 5 ? [...blocks.slice(0, 3), "…", blocks.at(-1)].join("\n\n") : output;
}
