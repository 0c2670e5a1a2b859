/** The catalogue as data, with all defaults, names and URLs: `errors.json`. */

import type { Actor, Constant, Recovery, Value } from "./catalog-file.ts";

/**
 * A status or a class: `429`, `5xx`. Always text, so that every language can read it as one type.
 * @TJS-pattern ^[1-5]([0-9][0-9]|xx)$
 */
export type StatusOrClass = string;

/** Fields of the author's own. */
interface OwnFields {
  [name: `x-${string}`]: unknown;
}

/**
 * The whole catalogue.
 * @patternProperties {"^x-": {}}
 */
export interface CatalogData extends OwnFields {
  /** The URL of this file's JSON Schema. */
  $schema: string;
  /** Which tool generated this file, and from which source. */
  $comment: string;
  name: string;
  /** The texts by language. */
  text: { [language: string]: { title: string; description?: string } };
  /** The base URL of the pages. */
  docs: string;
  /** The languages of the texts, as BCP 47 tags; the first is the catalogue's own. */
  languages: readonly string[];
  wire: WireData;
  retry: RetryData;
  categories: readonly CategoryData[];
  /** Sorted by status; a class follows its statuses. */
  statuses: readonly StatusData[];
  /** Sorted by what is sent. */
  codes: readonly CodeData[];
  /** Removed codes, sorted. */
  retired: readonly RetiredData[];
}

export interface WireData {
  /** The body shape that services send. */
  format: ShapeData;
  /** The body shapes that clients read, in the order they are tried. */
  accepts: readonly ShapeData[];
  requestId: { headers: readonly string[]; messageSuffix?: string };
}

/** The JSON Pointer (RFC 6901) to each field of a body. */
export interface ShapeData {
  name: string;
  message?: string;
  code?: string;
  type?: string;
  param?: string;
  status?: string;
  docsUrl?: string;
  requestId?: string;
  details?: string;
  /** The values that are the same in every body, by pointer. */
  constants?: { [pointer: string]: Constant };
}

/** How long clients wait between attempts. */
export interface RetryData {
  attempts: number;
  initialDelayMs: number;
  maxDelayMs: number;
  maxRetryAfterMs: number;
}

/** @patternProperties {"^x-": {}} */
export interface CategoryData extends OwnFields {
  id: string;
  docsUrl: string;
  /** The texts by language. */
  text: { [language: string]: { title: string; description?: string } };
  codes: readonly Value[];
}

/** @patternProperties {"^x-": {}} */
export interface StatusData extends OwnFields {
  status: StatusOrClass;
  name: string;
  docsUrl: string;
  /** As the catalogue says, or else as HTTP says of the status. */
  recovery?: Recovery;
  /** As the catalogue says, or else as HTTP says of the status. */
  actor?: Actor;
  /** The texts by language. */
  text: { [language: string]: { meaning: string; cause?: string; description?: string } };
  /** The codes that list this status, or for a class any status of it. */
  codes: readonly Value[];
}

/** A page elsewhere. */
export interface LinkData {
  title: string;
  url: string;
}

/** @patternProperties {"^x-": {}} */
export interface CodeData extends OwnFields {
  /** What is sent. */
  code: Value;
  /** Its key in the catalogue, if that is not what is sent. */
  key?: string;
  /** Other values that clients understand as this code. */
  aliases?: readonly Value[];
  identifier: string;
  constant: string;
  slug: string;
  /** The URL of its permanent page, which is also the `type` of its problem details (RFC 9457). */
  docsUrl: string;
  category?: string;
  /** The statuses that it is sent with, if they are known. The first one that is not a class is the default. */
  statuses: readonly StatusOrClass[];
  /** As the catalogue says of the code or of its main status, or else as HTTP says of that. */
  recovery?: Recovery;
  /** As the catalogue says of the code or of its main status, or else as HTTP says of that. */
  actor?: Actor;
  /** The texts by language. */
  text: { [language: string]: CodeTextData };
  links?: readonly LinkData[];
  /** The version that added it; absent until it is released. */
  since?: string;
  deprecated?: DeprecationData;
}

export interface CodeTextData {
  meaning: string;
  /** What to do: one text, or several steps. */
  action?: readonly string[];
  causes?: readonly string[];
  description?: string;
}

/** Why a code should no longer be raised. */
export interface DeprecationData {
  /** The texts by language. */
  text: { [language: string]: { reason: string } };
  /** The code to raise instead. */
  replacedBy?: Value;
  /** The version that deprecated it. */
  since?: string;
  /** The first day on which it may be removed, such as `2027-06-30`. */
  sunset?: string;
}

/** @patternProperties {"^x-": {}} */
export interface RetiredData extends OwnFields {
  /** What was sent. */
  code: Value;
  identifier: string;
  constant: string;
  /** Its key in the catalogue, if that is not what was sent. */
  key?: string;
  /** Other values that clients understand as this code. */
  aliases?: readonly Value[];
  docsUrl: string;
  /** The texts by language: why it was removed, and what it meant. */
  text: { [language: string]: { reason: string; meaning?: string } };
  replacedBy?: Value;
  /** The version that removed it. */
  since?: string;
}
