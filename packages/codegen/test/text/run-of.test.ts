import { expect, test } from "vitest";
import { runOf } from "../../src/text/header.ts";

test.each([
  [undefined, "npx @org/error-codegen add CODE"],
  ["make errors", "npx @org/error-codegen add CODE"],
  ["npm run generate", "npx @org/error-codegen add CODE"],
  ["npx @org/error-codegen generate", "npx @org/error-codegen add CODE"],
  ["pnpm exec error-codegen generate", "pnpm exec error-codegen add CODE"],
  [
    "npx --yes pnpm@12.21.0 exec error-codegen generate",
    "npx --yes pnpm@12.21.0 exec error-codegen add CODE",
  ],
  // pnpm has an `add` of its own.
  ["npx --yes pnpm@12.21.0 generate", "npx --yes pnpm@12.21.0 exec error-codegen add CODE"],
  ["pnpm generate", "pnpm exec error-codegen add CODE"],
])("where %j generates, the generator runs another command so", (generate, run) => {
  expect(runOf(generate, "add CODE")).toBe(run);
});
