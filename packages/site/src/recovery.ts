import type { Labels } from "@org/error-codegen";
import type { Recovery } from "@org/error-codes";

/** A short summary of each recovery. */
export const badgeWords = (
  labels: Pick<Labels, "mayRetry" | "mustCorrect" | "mustStop">,
): Readonly<Record<Recovery, string>> => ({
  transient: labels.mayRetry,
  correctable: labels.mustCorrect,
  terminal: labels.mustStop,
});
