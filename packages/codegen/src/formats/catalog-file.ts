/**
 * The catalogue as its author writes it. Every YAML file of it has this shape. `pnpm generate` turns these
 * types into `catalog-file.schema.json`, for completion in the editor and for the rule `shape`.
 */

import type { Labels } from "./labels.ts";

/** Whether retrying can help: the same request later, a changed request, or never. */
export type Recovery = "transient" | "correctable" | "terminal";

/** Who has to act before the error goes away. */
export type Actor = "caller" | "account_owner" | "operator" | "upstream";

/** A body shape that the generator knows by name. */
export type BuiltinShape = "openai" | "problem" | "anthropic" | "flat";

/**
 * A status code (`429`) or a class of status codes (`5xx`).
 * @TJS-pattern ^[1-5]xx$
 * @TJS-minimum 100
 * @TJS-maximum 599
 */
export type StatusKey = number | string;

/**
 * A JSON Pointer (RFC 6901) into the body, such as `/error/code` or `/errors/0/code`.
 * @TJS-pattern ^(/(?!__proto__(/|$))([^~/]|~[01])*)+$
 */
export type Pointer = string;

/** A body shape of your own: the JSON Pointer to each field. */
export interface ShapeFile {
  /**
   * Its name in lower case, such as `legacy_api`. Clients report it as the format of a body.
   * @TJS-pattern ^[a-z][a-z0-9_-]*$
   */
  name: string;
  /** The JSON Pointer to the code. */
  code: Pointer;
  /** The JSON Pointer to the message for people. */
  message: Pointer;
  /** The JSON Pointer to the kind of error. */
  type?: Pointer;
  /** The JSON Pointer to the name of the request field that caused the error. */
  param?: Pointer;
}

/** The bodies that services send and clients read. */
export interface WireFile {
  /** The body shape that services send. */
  format: BuiltinShape | ShapeFile;
  /** The body shapes that clients read, in the order they are tried. The default is `format` alone. */
  accepts?: readonly (BuiltinShape | ShapeFile)[];
  /** Where to find the request id. */
  requestId?: RequestIdFile;
}

/** Where to find the request id. */
export interface RequestIdFile {
  /** Header names, in the order they are tried. Case does not matter. */
  headers: readonly string[];
  /**
   * The text that a message may end with, where `{id}` is the request id: ` (request id: {id})`.
   * @TJS-pattern \{id\}
   */
  messageSuffix?: string;
}

/** How long clients wait between attempts. */
export interface RetryFile {
  /**
   * The maximum number of attempts, including the first.
   * @TJS-type integer
   * @TJS-minimum 1
   */
  attempts?: number;
  /**
   * The milliseconds to wait before the second attempt. The delay doubles after each attempt.
   * @TJS-type integer
   * @TJS-minimum 0
   */
  initialDelayMs?: number;
  /**
   * The maximum delay in milliseconds.
   * @TJS-type integer
   * @TJS-minimum 0
   */
  maxDelayMs?: number;
  /**
   * The maximum `Retry-After` in milliseconds. Clients do not retry if a server asks for more.
   * @TJS-type integer
   * @TJS-minimum 0
   */
  maxRetryAfterMs?: number;
}

/** A group of related codes. */
export interface CategoryFile {
  /** Its heading. */
  title: string;
  /** Markdown for its page. */
  description?: string;
}

/** What one HTTP status, or a class of them, means in this API. */
export interface StatusFile {
  /**
   * Its name in snake_case. Constants and components are named after it.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  name: string;
  /** What it means, in a few words. */
  meaning: string;
  /** Its common cause, in a few words. */
  cause: string;
  /** Whether retrying can help. */
  recovery: Recovery;
  /** Who has to act. */
  actor: Actor;
  /** Markdown for its page. */
  description?: string;
}

/** Why a code should no longer be raised. */
export interface DeprecatedFile {
  /** The reason, as a sentence. */
  reason: string;
  /** The code to raise instead. */
  replacedBy?: string;
  /**
   * The first day on which it may be removed, such as `2027-06-30`.
   * @TJS-pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
   */
  sunset?: string;
}

/** One error code. */
export interface CodeFile {
  /** The category it belongs to. */
  category: string;
  /** What it means, in a few words. */
  meaning: string;
  /** What to do, in a few words. */
  action: string;
  /**
   * The statuses that it is sent with. The first one that is not a class is the default.
   * @TJS-minItems 1
   * @TJS-uniqueItems true
   */
  statuses: readonly StatusKey[];
  /** Whether retrying can help. */
  recovery: Recovery;
  /** Who has to act. */
  actor: Actor;
  /** Markdown for its page. */
  description?: string;
  /** Set this when the code should no longer be raised. */
  deprecated?: DeprecatedFile;
  /**
   * A name in snake_case. Identifiers are derived from it instead of from the code.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  identifier?: string;
}

/** A code that was removed. It is never used again. */
export interface RetiredFile {
  /** The reason, as a sentence. */
  reason: string;
  /** The code that replaces it. */
  replacedBy?: string;
  /**
   * The `identifier` that the code had, so that its page stays in place.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  identifier?: string;
}

/** One YAML file of a catalogue. All files are merged. */
export interface CatalogFile {
  /**
   * The catalogue's short name in lower case, with dashes: `order-service`.
   * @TJS-pattern ^[a-z][a-z0-9-]*$
   */
  name: string;
  /** Its title, as shown to people. */
  title: string;
  /** One paragraph of Markdown about the API that these errors belong to. */
  description?: string;
  /**
   * The base URL of all pages, with a slash at its end: `https://errors.example.org/`.
   * @TJS-pattern ^https?://[A-Za-z0-9._~:@%/-]+/$
   */
  docs: string;
  /** The language of this file, as a BCP 47 tag. The default is `en`. */
  language?: string;
  /** The words that pages are built from, if the language is not English. */
  labels?: Partial<Labels>;
  /** The bodies that services send and clients read. */
  wire: WireFile;
  /** How long clients wait between attempts. */
  retry?: RetryFile;
  /** Words as names should write them: `sku` becomes SKU, and `PartiQL` keeps its letters. */
  acronyms?: readonly string[];
  /** The categories by id, in the order in which pages list them. */
  categories: { [id: string]: CategoryFile };
  /** The statuses and classes of statuses. */
  statuses: { [status: string]: StatusFile };
  /** The error codes. */
  codes: { [code: string]: CodeFile };
  /** The codes that were removed. */
  retired?: { [code: string]: RetiredFile };
}
