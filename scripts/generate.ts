import { checkFlag } from "./flags.ts";
import { script } from "./run.ts";

/**
 * Writes all that is generated. With `--check` it writes nothing, and lists what is not up to date, and what the
 * changesets do not promise. It stops at the first step that fails.
 */
await script("generate", async () => {
  const isCheck = checkFlag("generate");
  const mode = isCheck ? "check" : "write";
  // What a step makes, the next ones read when they are loaded.
  const steps: readonly (() => Promise<number>)[] = [
    async () => (await import("../packages/codegen/scripts/schemas.ts")).schemas(mode),
    async () => (await import("../packages/conformance/scripts/vectors.ts")).vectors(mode),
    async () => (await import("./generator.ts")).generator(isCheck ? "check" : "generate"),
    async () => (await import("../packages/site/scripts/addresses.ts")).addresses(mode),
  ];
  const checks: typeof steps = [
    async () => (await import("./stamping.ts")).stamping(mode),
    async () => (await import("./generator.ts")).generator("diff", "--check"),
  ];
  for (const step of isCheck ? [...steps, ...checks] : steps) {
    const code = await step();
    if (code === 0) continue;
    process.exitCode = code;
    return;
  }
});
