/** A child process's measurements of itself. */
export interface Measured {
  /** Total milliseconds, without process start. */
  readonly total: number;
  /** Largest resident set, in MB (1,000,000 bytes). */
  readonly peak: number;
  /** Milliseconds per stage. */
  readonly stages: Readonly<Record<string, number>>;
}

/** Times consecutive stages; `report` prints them as JSON for the parent process. */
export function stopwatch(): { lap(stage: string): void; report(): void } {
  const stages: Record<string, number> = {};
  const start = performance.now();
  let last = start;
  return {
    lap(stage) {
      const now = performance.now();
      stages[stage] = now - last;
      last = now;
    },
    report() {
      const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
      console.log(JSON.stringify({ total: last - start, peak, stages } satisfies Measured));
    },
  };
}
