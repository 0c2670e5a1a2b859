import { describe, expect, type TestContext, test } from "vitest";
import { type LanguageName, languages } from "../../../scripts/languages/index.ts";
import { missing } from "../../../scripts/toolchains.ts";

/** How many tests passed and failed in another runner. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

declare module "vitest" {
  interface TaskMeta {
    /** Tests that another runner ran inside this one; the totals include them. */
    native?: Counts;
  }
}

/**
 * Describes tests that need a language's toolchain. If it is missing they are skipped, and a line says what
 * to install; in CI they fail.
 */
export const describeWith = (name: LanguageName, title: string, tests: () => void): void =>
  describeUnless(missing(name), title, tests);

/** The same for tests that need the toolchain of every language. */
export function describeWithAll(title: string, tests: () => void): void {
  const lacking = languages.flatMap(({ name }) => missing(name) ?? []);
  describeUnless(lacking.join("\n"), title, tests);
}

function describeUnless(lacking: string | undefined, title: string, tests: () => void): void {
  if (!lacking) describe(title, tests);
  else if (process.env.CI === "true") test(title, () => expect.unreachable(lacking));
  else {
    console.warn(lacking);
    test.skip(title, () => expect.unreachable(lacking));
  }
}

/** Adds the tests that another runner ran inside this one to the totals. */
export function countNative({ task }: TestContext, counts: Counts): void {
  task.meta.native = counts;
}
