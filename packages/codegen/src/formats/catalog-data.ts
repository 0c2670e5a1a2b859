/** The catalogue as data, with every default, name and address settled: `errors.json`. */

import type { Actor, Recovery } from "./catalog-file.ts";

/**
 * A status or a class: `429`, `5xx`. Text in both cases, which every language can read as one type.
 * @TJS-pattern ^[1-5]([0-9][0-9]|xx)$
 */
export type StatusOrClass = string;

/** The whole catalogue. */
export interface CatalogData {
  /** The address of this file's JSON Schema. */
  $schema: string;
  /** What generated this file, and from what. */
  $comment: string;
  name: string;
  /** Language to texts. */
  text: { [language: string]: { title: string; description?: string } };
  /** The address below which the pages are. */
  docs: string;
  /** The languages of the texts, as BCP 47 tags; the first is the one it is written in. */
  languages: readonly string[];
  wire: WireData;
  retry: RetryData;
  categories: readonly CategoryData[];
  /** Sorted by status, a class after the statuses in it. */
  statuses: readonly StatusData[];
  /** Sorted by code. */
  codes: readonly CodeData[];
  /** Removed codes, sorted. */
  retired: readonly RetiredData[];
}

export interface WireData {
  /** The shape that services answer with. */
  format: ShapeData;
  /** The shapes that clients understand, tried in this order. */
  accepts: readonly ShapeData[];
  requestId: { headers: readonly string[]; messageSuffix?: string };
}

/** Where each field of a body stands, as JSON Pointers (RFC 6901). */
export interface ShapeData {
  name: string;
  message: string;
  code?: string;
  type?: string;
  param?: string;
}

/** How clients wait between attempts. */
export interface RetryData {
  attempts: number;
  initialDelayMs: number;
  maxDelayMs: number;
  maxRetryAfterMs: number;
}

export interface CategoryData {
  id: string;
  page: string;
  /** Language to texts. */
  text: { [language: string]: { title: string; description?: string } };
  codes: readonly string[];
}

export interface StatusData {
  status: StatusOrClass;
  name: string;
  page: string;
  recovery: Recovery;
  actor: Actor;
  /** Language to texts. */
  text: { [language: string]: { meaning: string; cause: string; description?: string } };
  /** The codes that can come with it. */
  codes: readonly string[];
}

export interface CodeData {
  code: string;
  identifier: string;
  constant: string;
  slug: string;
  /** The permanent page, which is also the `type` of its problem details (RFC 9457). */
  page: string;
  category: string;
  /** The first is the one to answer with. */
  statuses: readonly StatusOrClass[];
  recovery: Recovery;
  actor: Actor;
  /** Language to texts. */
  text: { [language: string]: { meaning: string; action: string; description?: string } };
  /** The version that first had it; absent until it is released. */
  since?: string;
  deprecated?: DeprecationData;
}

/** Why a code should no longer be raised. */
export interface DeprecationData {
  reason: string;
  /** The code to raise instead. */
  replacedBy?: string;
  /** The version that first said so. */
  since?: string;
  /** The day from which it may be gone, as `2027-06-30`. */
  sunset?: string;
}

export interface RetiredData {
  code: string;
  page: string;
  reason: string;
  replacedBy?: string;
  /** The version that first was without it. */
  since?: string;
}
