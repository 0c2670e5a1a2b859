import { type CatalogueKind, catalogueRows } from "./catalogue.ts";
import { type CodeKind, codeRows } from "./codes.ts";
import type { Row } from "./row.ts";
import { type StatusKind, statusRows } from "./statuses.ts";

/** What can change in a catalogue. */
export type Kind = CodeKind | StatusKind | CatalogueKind;

/** Every kind of change and what it means; the tables of VERSIONING.md, which a test compares with it. */
export const policy: Readonly<Record<Kind, Row>> = Object.assign(
  {},
  codeRows,
  statusRows,
  catalogueRows,
);

export const kinds: readonly Kind[] = Object.keys(policy) as Kind[];
