import { statuses } from "./generated/statuses.ts";
import type { Actor, Recovery } from "./parsed-error.ts";

/** What to do about an error. */
export interface Verdict {
  readonly recovery: Recovery;
  readonly actor: Actor;
  readonly page: string | null;
}

const table: { readonly [status: string]: Verdict } = statuses;

/** The statuses that are unlike the rest of their class. */
const unlike = [408, 425, 429, 501, 505];

/** What to do about an error of which only the status is known, if that; 0 stands for none. */
export function verdictOf(status: number): Verdict {
  const own = table[status];
  if (own) return own;
  const ofClass = table[`${Math.floor(status / 100)}xx`];
  const isUnlike = unlike.includes(status);
  if (ofClass && !isUnlike) return ofClass;
  const isClient = status >= 400 && status < 500;
  const isTransient = status >= 400 && isClient === isUnlike;
  return {
    recovery: isTransient ? "transient" : isClient ? "correctable" : "terminal",
    actor: isClient ? "caller" : "operator",
    page: ofClass?.page ?? null,
  };
}
