/**
 * `catalog.lock.json`: what the last release promised. Only a release writes it. Long and translated texts
 * are digests, which is enough to notice a change.
 */

import type { RetryData, ShapeData, StatusOrClass } from "./catalog-data.ts";
import type { Actor, Recovery, Value } from "./catalog-file.ts";

/**
 * A version as semver.org defines it, without pre-release: `1.4.0`.
 * @TJS-pattern ^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$
 */
export type Version = string;

/** The first 16 hexadecimal digits of the SHA-256 of a text. */
export type Digest = string;

/** What a release promised. */
export interface LockFile {
  /** Which tool wrote this file. */
  $comment: string;
  /** The released version. */
  version: Version;
  name: string;
  title: string;
  description?: Digest;
  /** The translation of both, by language. */
  translations: { [language: string]: Digest };
  docs: string;
  /** The language of the catalogue. */
  language: string;
  /** The labels of each language. */
  languages: { [language: string]: Digest };
  wire: LockedWire;
  retry: RetryData;
  /**
   * The package of each target; absent if the release had no config, or an older generator wrote
   * this file.
   */
  targets?: { [target: string]: LockedTarget };
  /** The order of the categories. */
  order: Digest;
  categories: { [id: string]: LockedCategory };
  statuses: { [status: string]: LockedStatus };
  codes: { [code: string]: LockedCode };
  retired: { [code: string]: LockedRetired };
  /** Fields of the author's own, whose names start with `x-`. */
  own?: Digest;
  /** The digest of everything else; absent if an older generator wrote this file. */
  digest?: Digest;
}

export interface LockedTarget {
  /** The name that users install or import; for Go, without the major version in the path. */
  package?: string;
  /** What the names of OpenAPI components start with. */
  prefix?: string;
  /** What its users have beside the tables: `runtime`, and the parts of it; absent for what is no source code. */
  parts?: string[];
}

export interface LockedWire {
  format: ShapeData;
  accepts: readonly ShapeData[];
  requestId: { headers: readonly string[]; messageSuffix?: string };
}

/** The released names, which never change. */
export interface LockedNames {
  identifier: string;
  constant: string;
  slug: string;
}

interface LockedEntry extends LockedNames {
  description?: Digest;
  /** Fields of the author's own, whose names start with `x-`. */
  own?: Digest;
  /** The texts of each translation. */
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
  cause?: string;
  recovery?: Recovery;
  actor?: Actor;
}

/** What identifies a code in responses. */
interface LockedValues {
  /** What is sent, if it is not the key. */
  value?: Value;
  /** Other values that clients understand as this code. */
  aliases?: readonly Value[];
}

export interface LockedCode extends LockedEntry, LockedValues {
  /** The version that added it. */
  since: Version;
  category?: string;
  meaning: string;
  /** The steps, one in each line. */
  action?: string;
  causes?: Digest;
  links?: Digest;
  /** The statuses that it is sent with. The first one that is not a class is the default. */
  statuses: readonly StatusOrClass[];
  recovery?: Recovery;
  actor?: Actor;
  deprecated?: LockedDeprecation;
}

/** Why a code was withdrawn. */
export interface LockedReason {
  reason: string;
  /** The texts of each translation, if there are any. */
  translations?: { [language: string]: Digest };
}

export interface LockedDeprecation extends LockedReason {
  /** The version that deprecated it. */
  since: Version;
  replacedBy?: string;
  sunset?: string;
}

export interface LockedRetired extends LockedNames, LockedValues, LockedReason {
  /** Fields of the author's own, whose names start with `x-`. */
  own?: Digest;
  /** The version that removed it. */
  since: Version;
  meaning?: string;
  replacedBy?: string;
}
