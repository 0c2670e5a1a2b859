/** Limits for tests that start processes: far beyond what they need, so that only a hang reaches them. */
export const patience = { testTimeout: 300_000, hookTimeout: 300_000 } as const;
