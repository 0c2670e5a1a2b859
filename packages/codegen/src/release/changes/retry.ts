import type { RetryData } from "../../formats/catalog-data.ts";
import type { LockFile } from "../../formats/lock-file.ts";
import { type Change, changer } from "./change.ts";

/** `Retry-After` is capped at this value (contract, P44). */
const longestMs = 31_536_000_000;

/** What changed about the retry figures: clients start or stop retrying, or only wait differently. */
export function* diffRetry({ retry: old }: LockFile, { retry: now }: LockFile): Generator<Change> {
  const retries = ({ attempts }: RetryData): boolean => attempts > 1;
  for (const name of Object.keys(now) as (keyof RetryData)[]) {
    const [was, is] = [old[name], now[name]];
    if (was === is) continue;
    const say = (kind: Change["kind"], rest: string): Change =>
      changer(undefined)(kind, `${name} is ${is} instead of ${was}${rest}.`, "retry", name);
    const change = is > was ? "retrying-started" : "retrying-stopped";
    const [low, high] = [was, is].map((figure) => Math.min(figure, longestMs)).sort(ascending);
    if (name === "attempts" && retries(old) !== retries(now))
      yield say(change, retries(now) ? ": clients now retry" : ": clients no longer retry");
    else if (name === "maxRetryAfterMs" && retries(old) && retries(now) && low !== high) {
      const verb = is > was ? "now" : "no longer";
      yield say(change, `: clients ${verb} retry if Retry-After asks for ${low} to ${high} ms`);
    } else yield say("retry-changed", "");
  }
}

const ascending = (a: number, b: number): number => a - b;
