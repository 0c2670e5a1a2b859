/** Rounds alternate, so that other load affects all contenders alike, and are short, so that it spares some of them. */
const rounds = 600;
const calls = 500;

/** Keeps results, so that no compiler can remove the computation. */
export const sink: { last: unknown } = { last: undefined };

/** Nanoseconds per call of each function, in its fastest round. */
export function nanoseconds(
  works: Readonly<Record<string, () => unknown>>,
): Record<string, number> {
  const best: Record<string, number> = {};
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      for (let call = 0; call < calls; call++) sink.last = work();
      const time = ((performance.now() - start) * 1e6) / calls;
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, time);
    }
  return best;
}
