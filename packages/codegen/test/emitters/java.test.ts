import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ConfigFile, type Problem, pipeline } from "../../src/index.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { shop } from "../write/shop.ts";

/** What is wrong with a catalogue for some targets, and what was written. */
async function run(
  yaml: string,
  ...targets: (keyof ConfigFile["targets"])[]
): Promise<{ problems: readonly Problem[] | undefined; written: string[] }> {
  const root = emptyFolder();
  fill(root, { "catalog.yaml": yaml });
  const config: ConfigFile = {
    catalog: "catalog.yaml",
    targets: Object.fromEntries(targets.map((name) => [name, { out: `out/${name}` }])),
  };
  const { problems } = await pipeline(config, "write", root);
  const written = Object.keys(filesIn(root)).filter((path) => path.startsWith("out"));
  return {
    problems: problems?.map((problem) => ({
      ...problem,
      file: problem.file.slice(root.length + 1),
    })),
    written: written.map((path) => path.slice("out/".length)),
  };
}

describe("a catalogue with more codes than an enum of Java holds", () => {
  const tooMany = shop(4_001, "Whatever");

  test("is refused at the first code beyond the limit, before anything is written", async () => {
    const { problems, written } = await run(tooMany, "java", "json-schema");
    const line = tooMany.split("\n").findIndex((text) => text.startsWith("  order_4000:")) + 1;
    expect(problems).toMatchObject([
      {
        file: "catalog.yaml",
        line,
        column: 3,
        rule: "fits-java",
        message: "codes has 4001 entries; a Java class can have 4000.",
        fix: "Remove the target java, or split the catalogue in two.",
      },
    ]);
    expect(written).toEqual([]);
  });

  test("is valid without that target, and with one code less", async () => {
    expect((await run(tooMany, "json-schema")).problems).toBeUndefined();
    const { problems, written } = await run(shop(4_000, "Whatever"), "java");
    expect(problems).toBeUndefined();
    expect(written).toContain(join("java", "org/example/errorcodes/ErrorCode.java"));
  });
});
