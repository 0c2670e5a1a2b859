/**
 * `catalog.lock.json`: what the last release promised. Only a release writes it.
 * Long and translated texts are kept as digests, which is enough to notice a change.
 */

import type { RetryData, ShapeData, StatusOrClass } from "./catalog-data.ts";
import type { Actor, Recovery } from "./catalog-file.ts";

/**
 * A version as semver.org has it, without pre-release: `1.4.0`.
 * @TJS-pattern ^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$
 */
export type Version = string;

/** The first 16 hexadecimal digits of the SHA-256 of a text. */
export type Digest = string;

/** What a release promised. */
export interface LockFile {
  /** What wrote this file. */
  $comment: string;
  /** The version that was released. */
  version: Version;
  name: string;
  title: string;
  description?: Digest;
  /** Language to the translation of both. */
  translations: { [language: string]: Digest };
  docs: string;
  /** The language that the catalogue is written in. */
  language: string;
  /** Language to its own words for headings. */
  languages: { [language: string]: Digest };
  wire: LockedWire;
  retry: RetryData;
  /** Target to its package; absent if the release knew no config, or its generator wrote no packages here. */
  targets?: { [target: string]: LockedTarget };
  /** The order of the categories. */
  order: Digest;
  categories: { [id: string]: LockedCategory };
  statuses: { [status: string]: LockedStatus };
  codes: { [code: string]: LockedCode };
  retired: { [code: string]: LockedRetired };
  /** The digest of everything else; absent in locks of generators that wrote none. */
  digest?: Digest;
}

export interface LockedTarget {
  /** The name that its users install or import; of a Go package without the major version in its path. */
  package?: string;
  /** What the names of OpenAPI components start with. */
  prefix?: string;
}

export interface LockedWire {
  format: ShapeData;
  accepts: readonly ShapeData[];
  requestId: { headers: readonly string[]; messageSuffix?: string };
}

/** The names that something was released under, which it keeps. */
export interface LockedNames {
  identifier: string;
  constant: string;
  slug: string;
}

interface LockedEntry extends LockedNames {
  description?: Digest;
  /** Language to the texts of its translation. */
  translations: { [language: string]: Digest };
}

export interface LockedCategory extends LockedEntry {
  title: string;
  /** The order of its codes. */
  order: Digest;
}

export interface LockedStatus extends LockedEntry {
  name: string;
  meaning: string;
  cause: string;
  recovery: Recovery;
  actor: Actor;
}

export interface LockedCode extends LockedEntry {
  /** The version that first had it. */
  since: Version;
  category: string;
  meaning: string;
  action: string;
  /** The first is the one to answer with. */
  statuses: readonly StatusOrClass[];
  recovery: Recovery;
  actor: Actor;
  deprecated?: LockedDeprecation;
}

export interface LockedDeprecation {
  /** The version that first said so. */
  since: Version;
  reason: string;
  replacedBy?: string;
  sunset?: string;
}

export interface LockedRetired extends LockedNames {
  /** The version that first was without it. */
  since: Version;
  reason: string;
  replacedBy?: string;
}
