import type { Reporter, TestModule } from "vitest/node";
import type {} from "../packages/e2e/src/toolchains.ts";

/** Prints a test run's totals on a line of their own, including those of other languages' runners. */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number =>
      tests.filter((test) => test.result().state === state).length;
    const native = (kind: "passed" | "failed"): number =>
      tests.reduce((sum, test) => sum + (test.meta().native?.[kind] ?? 0), 0);
    // Files that cannot be loaded or set up have no tests to count.
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = suites.filter((suite) => suite.errors().length > 0).length;
    const passed = count("passed") + native("passed");
    const failed = count("failed") + native("failed") + broken;
    const skipped = count("skipped");
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
  }
}
