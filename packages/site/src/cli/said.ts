import { visible } from "@org/error-codegen";

/**
 * What stopped a run, as a sentence for people: a Refusal, or what the system says of the disk. Undefined for a
 * bug, which shows its stack trace.
 */
export function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return;
  if (error.name === "Refusal") return visible(error.message);
  if (!("syscall" in error)) return;
  return visible(
    `Nothing was replaced, because the system says: ${error.message}. Make room or give access, then run it again.`,
  );
}
