import { existsSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The test files that take longest, in that order. If one of them started last, it would run alone. */
const longest = [
  "packages/e2e/test/release/cycle.test.ts",
  "packages/e2e/test/release/interrupted.test.ts",
  "packages/e2e/test/memory.test.ts",
  "packages/e2e/test/rust/catalogues.test.ts",
  "packages/e2e/test/init.test.ts",
  "packages/site/test/foreign/hostile.test.ts",
  "packages/codegen/test/write/worlds.test.ts",
  "packages/e2e/test/judges.test.ts",
  "packages/site/test/browser/pages.test.ts",
  "packages/e2e/test/site.test.ts",
];
for (const path of longest)
  if (!existsSync(path)) throw new Error(`longest-first.ts lists ${path}, which is not there.`);

const rank = ({ moduleId }: TestSpecification): number => {
  const index = longest.findIndex((path) => moduleId.endsWith(path));
  return index === -1 ? longest.length : index;
};

/** Starts the longest test files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
