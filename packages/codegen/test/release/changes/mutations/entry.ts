import { base, type Files, rewritten } from "../base.ts";

/**
 * A change of the catalogue, the kinds that it is, and what it means to each audience: wire, the five
 * languages, then JSON Schema, OpenAPI and docs; b for breaking, a for additive, t for text.
 */
export type Entry = readonly [name: string, files: Files, kinds: readonly string[], means: string];

export const inCatalog = (from: string, to: string): Files =>
  rewritten(base, "catalog.yaml", from, to);

export const inGerman = (from: string, to: string): Files =>
  rewritten(base, "locales/de.yaml", from, to);

/** Several places at once. */
export const all = (...places: readonly (readonly [string, string])[]): Files =>
  places.reduce((files, [from, to]) => rewritten(files, "catalog.yaml", from, to), base);

/** What a change means that reaches nobody. */
export const nothing = "- ----- ---";

/** What a change of words means that only pages and the catalogue as data have. */
export const words = "- ----- t-t";

export const newCode = `  stale_bread:
    category: oven
    meaning: Stale bread
    action: Toast it
    statuses: [409]
    recovery: terminal
    actor: caller
`;

export const dryDough = `  dry_dough:
    category: dough
    meaning: Dry dough
    action: Add water
    statuses: [409]
    recovery: correctable
    actor: caller
`;

export const noDough = `  no_dough:
    category: dough
    meaning: No dough
    action: Order later
    statuses: [404, 409]
    recovery: transient
    actor: operator
    description: Dough rests for a day.
`;

export const tillShut = `  till_shut:
    category: till
    meaning: The till is shut
    action: Pay tomorrow
    statuses: [404]
    recovery: terminal
    actor: operator
    identifier: shut_till
`;

export const deprecation = `    deprecated:
      reason: Said twice.
      replacedBy: cold_oven
      sunset: 2027-06-30
`;
