import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { foreignFolder } from "../../../e2e/src/places.ts";
import { owner } from "../../src/cli/folder/owner.ts";
import { withWork } from "../../src/cli/folder/work.ts";

test("a working folder exists while it is used, and never afterwards", async () => {
  const below = join(foreignFolder(), "below");
  await withWork(below, async (folder) => {
    writeFileSync(join(folder, "file"), "x");
    expect(readdirSync(below)).toHaveLength(1);
  });
  const fails = withWork(below, () => Promise.reject(new Error("it fails")));
  await expect(fails).rejects.toThrow("it fails");
  expect(readdirSync(below)).toEqual([]);
});

test("the remains of a killed run are removed, and similar files stay", async () => {
  const below = foreignFolder();
  let left = "";
  await withWork(below, async (folder) => {
    left = folder;
    cpSync(folder, `${folder}-copy`, { recursive: true });
  });
  expect(existsSync(left)).toBe(false);
  const copy = join(below, `work-${owner()}`);
  cpSync(`${left}-copy`, copy, { recursive: true });
  const unmarked = join(below, `work-${owner()}`);
  mkdirSync(unmarked);
  const killed = await leftBehind(below);
  await withWork(below, async () => {
    expect([left, killed].map(existsSync)).toEqual([false, false]);
  });
  expect([copy, unmarked, `${left}-copy`].map(existsSync)).toEqual([true, true, true]);
});

/** A folder of a run that never came to its end, as far as the disk tells. */
async function leftBehind(below: string): Promise<string> {
  const running = Promise.withResolvers<string>();
  withWork(below, (folder) => {
    running.resolve(folder);
    return new Promise(() => {});
  });
  return running.promise;
}
