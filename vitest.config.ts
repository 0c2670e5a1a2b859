import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import type {} from "./packages/codegen/test/runs.ts";
import { brief } from "./packages/e2e/src/jvm.ts";
import { LongestFirst } from "./scripts/longest-first.ts";
import { temporary } from "./scripts/temporary.ts";

/** Tests that start toolchains, browsers or registries, or try hundreds of cases: minutes in all. */
const proofs = [
  "packages/e2e/test/**/*.test.ts",
  "packages/site/test/{browser,built,foreign}/**/*.test.ts",
  "packages/site/test/folder/replace.test.ts",
  "packages/codegen/test/cli/packages.test.ts",
  "packages/codegen/test/emitters/{size,typescript}.test.ts",
  "packages/codegen/test/hostile/hostile.test.ts",
  "packages/codegen/test/injection/{names,sources}.test.ts",
  "packages/codegen/test/release/changes/mutations.test.ts",
  "packages/codegen/test/write/{full,interrupted,worlds}.test.ts",
  "packages/conformance/test/mutants.test.ts",
];

/** Counts the blocks of code that run, which takes longer the more modules are loaded, so it has a process of its own. */
const counts = "packages/site/test/explain/growth.test.ts";

/** Tests of properties on many random values: the unit tests try a twentieth of the values, the proofs all. */
const properties = [
  "packages/codegen/test/hostile/{fuzz,structure}.test.ts",
  "packages/codegen/test/source/schema-check/check.test.ts",
  "packages/codegen/test/source/simple/reader.test.ts",
  "packages/codegen/test/traits/traits.test.ts",
  "packages/conformance/test/traits.test.ts",
  "packages/error-codes/test/properties.test.ts",
];

// No result may depend on the time zone; this one is no whole number of hours from UTC.
process.env.TZ = "Asia/Kolkata";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    reporters: ["default", "./scripts/totals.ts"],
    setupFiles: "./packages/e2e/src/tidy.ts",
    // What a test mocks is as it was before the next one.
    restoreMocks: true,
    unstubEnvs: true,
    // Files do not disturb each other: what they write is in folders of their own. Some of the time they only wait,
    // for processes, disks and loopback.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    // Modules are loaded once for all files: none of them has a state that a test could see.
    isolate: false,
    env: {
      TMPDIR: temporary,
      // What Node, Python and mypy make of the scripts that tests start, and of the packages of others, is kept for
      // the next time, and beside no source.
      MYPY_CACHE_DIR: join(tmpdir(), "mypy-cache"),
      PYTHONPYCACHEPREFIX: join(tmpdir(), "python-compile-cache"),
      NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache"),
      MAVEN_OPTS: [process.env.MAVEN_OPTS ?? "", ...brief].join(" "),
    },
    // Only a hang reaches these: how long a test takes is no fact that it asserts.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["packages/*/test/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [...proofs, counts],
          provide: { part: 0.05 },
        },
      },
      {
        extends: true,
        test: {
          name: "proofs",
          include: [...proofs, ...properties],
          provide: { part: 1 },
          // eventsource-parser has TypeScript under the condition `source`, which Node does not read there.
          server: {
            deps: {
              inline: [/\/node_modules\/(?:ai|@ai-sdk|@modelcontextprotocol|eventsource[^/]*)\//],
            },
          },
          // Processes have limits of their own, so that a hang names its command (`packages/e2e/src/run.ts`).
          testTimeout: 3_600_000,
          hookTimeout: 3_600_000,
        },
      },
      { extends: true, test: { name: "counts", include: [counts], isolate: true } },
    ],
  },
});
