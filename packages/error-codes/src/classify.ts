import { statuses } from "./generated/statuses.ts";
import type { Actor, Recovery, StatusEntry } from "./parsed-error.ts";

/** What an error means to the client. */
export interface Classification {
  readonly recovery: Recovery;
  readonly actor: Actor;
  readonly docsUrl: string | null;
}

const table: { readonly [status: string]: StatusEntry | undefined } = statuses;

/** The statuses that differ from the rest of their class. */
const unlike = [408, 425, 429, 501, 505];

const entryOfClass = (status: number): StatusEntry | undefined =>
  table[`${Math.floor(status / 100)}xx`];

/** What the catalogue says of a status, or of its class. */
export const entryOfStatus = (status: number): StatusEntry | undefined =>
  table[status] ?? entryOfClass(status);

/** What a body has in the place of its type if no category is known: the name of the status. */
export const typeOfStatus = (status: number): string => entryOfStatus(status)?.name ?? "error";

const classified: Classification[] = [];

/** Classifies an error by its status alone (P51 to P56), each status once; 0 means none. */
export const classify = (status: number): Classification =>
  (classified[status] ??= classificationOf(status));

function classificationOf(status: number): Classification {
  const isUnlike = unlike.includes(status);
  const listed = table[status] ?? (isUnlike ? undefined : entryOfClass(status));
  const isClient = status >= 400 && status < 500;
  const isTransient = status >= 400 && isClient === isUnlike;
  const usual = isTransient ? "transient" : isClient ? "correctable" : "terminal";
  return {
    recovery: listed?.recovery ?? usual,
    actor: listed?.actor ?? (isClient ? "caller" : "operator"),
    docsUrl: entryOfStatus(status)?.docsUrl ?? null,
  };
}
