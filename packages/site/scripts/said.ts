import { visible } from "../../codegen/src/problems/print/text.ts";

/**
 * Ends a failed script with exit code 1. A Refusal, or a system error about the disk, is printed as a
 * sentence. Only a bug shows its stack trace.
 */
export function failed(error: unknown): void {
  process.exitCode = 1;
  const told = sentenceOf(error);
  if (told === undefined) throw error;
  console.error(visible(told));
}

function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return;
  if (error.name === "Refusal") return error.message;
  if (!("syscall" in error)) return;
  return `Nothing was replaced, because the system says: ${error.message}. Make room or give access, then run it again.`;
}
