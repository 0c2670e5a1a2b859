import { retryDefaults } from "../model/retry.ts";
import type { Rule } from "../rule.ts";

/** The first delay between attempts is within the longest. */
export const retryDelays: Rule = {
  name: "retry-delays",
  check({ catalog: { retry } }, report) {
    const { initialDelayMs, maxDelayMs } = { ...retryDefaults, ...retry };
    if (initialDelayMs <= maxDelayMs) return;
    const isWritten = retry?.maxDelayMs !== undefined;
    report.value(
      retry,
      retry?.initialDelayMs === undefined ? "maxDelayMs" : "initialDelayMs",
      `initialDelayMs is ${initialDelayMs}, but maxDelayMs is ${maxDelayMs}${isWritten ? "" : " unless told"}.`,
      "Raise maxDelayMs, or lower initialDelayMs.",
    );
  },
};
