import type { Labels } from "@org/error-codegen";

/** Whether sending again can help, as the catalogue has it. */
export type Recovery = "transient" | "correctable" | "terminal";

/** The gist of each recovery, in few words. */
export const badgeWords = (
  labels: Pick<Labels, "mayRetry" | "mustCorrect" | "mustStop">,
): Readonly<Record<Recovery, string>> => ({
  transient: labels.mayRetry,
  correctable: labels.mustCorrect,
  terminal: labels.mustStop,
});
