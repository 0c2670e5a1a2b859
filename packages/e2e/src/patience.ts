/** Limits for tests that start processes: far beyond what they need, so that only a hang reaches them. */
export const patience = { testTimeout: 600_000, hookTimeout: 600_000 } as const;
