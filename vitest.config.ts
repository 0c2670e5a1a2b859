import { defineConfig } from "vitest/config";

/** Tests that start toolchains, browsers, registries or hundreds of processes: minutes in all. */
const proofs = [
  "packages/e2e/test/**/*.test.ts",
  "packages/site/test/{browser,built,foreign}/**/*.test.ts",
  "packages/codegen/test/hostile/hostile.test.ts",
  "packages/codegen/test/write/{interrupted,worlds}.test.ts",
];

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    reporters: ["default", "./scripts/totals.ts"],
    // Files do not disturb each other: what they write is in folders of their own.
    maxWorkers: "100%",
    // Only a hang reaches these: how long a test takes is no fact that it asserts.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["packages/*/test/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: proofs,
        },
      },
      {
        extends: true,
        test: { name: "proofs", include: proofs, testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});
