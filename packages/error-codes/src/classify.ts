import { statuses } from "./generated/statuses.ts";
import type { Actor, Recovery } from "./parsed-error.ts";

/** What an error means to the client. */
export interface Classification {
  readonly recovery: Recovery;
  readonly actor: Actor;
  readonly docsUrl: string | null;
}

const table: { readonly [status: string]: Classification } = statuses;

/** The statuses that differ from the rest of their class. */
const unlike = [408, 425, 429, 501, 505];

/** Classifies an error by its status alone (P51 to P56); 0 means none. */
export function classify(status: number): Classification {
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
    docsUrl: ofClass?.docsUrl ?? null,
  };
}
