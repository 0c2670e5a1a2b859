import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { freeze } from "../../src/index.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { shop } from "./shop.ts";
import { type Fault, withFault } from "./worlds/faults.ts";

const config = "catalog: errors\nschemas: errors\ntargets:\n  markdown: { out: out }\n";

/** More operations than any of these commands needs. */
const limit = 1000;

let said: string;
beforeEach(() => {
  said = "";
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += text;
    return true;
  });
});

/** A project in which all was generated and frozen once, and whose catalogue and targets have changed since. */
async function project(): Promise<string> {
  const folder = emptyFolder();
  fill(folder, {
    "error-codegen.yaml": `${config}  json-schema: { out: gone/schemas }\n`,
    "errors/catalog.yaml": shop(2, "Not there"),
  });
  await freeze("errors", "1.0.0", { root: folder });
  await run(folder, ["generate"]);
  fill(folder, {
    "error-codegen.yaml": config,
    "errors/catalog.yaml": shop(3, "Gone"),
    "out/mine/.DS_Store": "mine",
    "errors/mine.txt": "mine",
  });
  return folder;
}

const run = (folder: string, args: readonly string[]): Promise<number> =>
  main([...args, "--config", join(folder, "error-codegen.yaml")]);

const cases = (["no space", "denied"] as const).flatMap((fault) =>
  [["generate"], ["freeze", "1.1.0"]].map((args) => [fault, args] as const),
);

test.each(cases)(
  "%s, at any operation of %j, leaves each file old or new and nothing half written, and the next run does the rest",
  async (fault: Fault, args) => {
    const whole = await project();
    const before = filesIn(whole);
    await run(whole, args);
    const after = filesIn(whole);
    expect(after).not.toEqual(before);
    let at = 1;
    for (; at < limit; at++) {
      const folder = emptyFolder();
      fill(folder, before);
      let code: number | undefined;
      const count = await withFault(at, fault, async () => {
        code = await run(folder, args);
      });
      const wrong = Object.entries(filesIn(folder)).filter(
        ([path, text]) =>
          text !== before[path] && text !== after[path] && !path.endsWith(".error-codegen.sha256"),
      );
      expect({ at, wrong }).toEqual({ at, wrong: [] });
      if (count < at) break;
      if (code !== 0) expect(said).toMatch(/^error-codegen: (ENOSPC|EACCES): .*run it again\.\n$/);
      said = "";
      expect(await run(folder, args)).toBe(0);
      expect(filesIn(folder)).toEqual(after);
      rmSync(folder, { recursive: true });
    }
    expect(at).toBeGreaterThan(5);
    expect(at).toBeLessThan(limit);
  },
);
