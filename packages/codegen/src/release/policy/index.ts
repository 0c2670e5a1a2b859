import { type CatalogueKind, catalogueRows } from "./catalogue.ts";
import { type CodeKind, codeRows } from "./codes.ts";
import { type PackageKind, packageRows } from "./packages.ts";
import type { Row } from "./row.ts";
import { type StatusKind, statusRows } from "./statuses.ts";
import { type WireKind, wireRows } from "./wire.ts";

/** What can change in a catalogue. */
export type Kind = CodeKind | StatusKind | CatalogueKind | WireKind | PackageKind;

/** Every kind of change and what it means. A test holds the tables of VERSIONING.md to it. */
export const policy: Readonly<Record<Kind, Row>> = Object.assign(
  {},
  codeRows,
  statusRows,
  catalogueRows,
  wireRows,
  packageRows,
);

export const kinds: readonly Kind[] = Object.keys(policy) as Kind[];
