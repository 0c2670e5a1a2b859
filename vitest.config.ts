import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "scripts/**/*.test.ts"],
    // Only a hang reaches these: how long a test takes is no fact that it asserts.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", "./scripts/totals.ts"],
  },
});
