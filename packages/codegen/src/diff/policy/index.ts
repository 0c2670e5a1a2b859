import { catalogueRows } from "./catalogue.ts";
import { codeRows } from "./codes.ts";
import type { Row } from "./row.ts";
import { statusRows } from "./statuses.ts";

const rows = { ...codeRows, ...statusRows, ...catalogueRows };

/** What can change in a catalogue. */
export type Kind = keyof typeof rows;

/** Every kind of change and what it means; the tables of VERSIONING.md, which a test compares with it. */
export const policy: Readonly<Record<Kind, Row>> = rows;

export const kinds: readonly Kind[] = Object.keys(rows) as Kind[];
