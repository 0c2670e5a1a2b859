import { retryDefaults } from "../model/retry.ts";
import type { Rule } from "./rule.ts";

/** The first delay does not exceed the maximum. */
export const retryDelays: Rule = {
  name: "retry-delays",
  check({ catalog: { retry = {} } }, report) {
    const { initialDelayMs: initial = retryDefaults.initialDelayMs } = retry;
    const { maxDelayMs: max = retryDefaults.maxDelayMs } = retry;
    if (initial <= max) return;
    const unless = (key: keyof typeof retry): string => (key in retry ? "" : " by default");
    report.value(
      retry,
      "initialDelayMs" in retry ? "initialDelayMs" : "maxDelayMs",
      `initialDelayMs is ${initial}${unless("initialDelayMs")}, but maxDelayMs is ${max}${unless("maxDelayMs")}.`,
      "Raise maxDelayMs, or lower initialDelayMs.",
    );
  },
};
