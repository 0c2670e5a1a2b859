/**
 * The catalogue as its author writes it: every YAML file of it has this shape.
 * `pnpm generate` turns these types into `catalog-file.schema.json`, which the
 * editor completes from and which the rule `shape` checks against.
 */

import type { Labels } from "./labels.ts";

/** Whether sending again can help: the same request later, a changed request, or never. */
export type Recovery = "transient" | "correctable" | "terminal";

/** Who has to act before the error goes away. */
export type Actor = "caller" | "account_owner" | "operator" | "upstream";

/** A wire shape that the generator knows by name. */
export type BuiltinShape = "openai" | "problem" | "anthropic" | "flat";

/**
 * A status code (`429`) or a class of them (`5xx`).
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

/** A body shape of your own: where each field stands. */
export interface ShapeFile {
  /**
   * Its name in lower case, such as `legacy_api`, which `parse` reports as the format.
   * @TJS-pattern ^[a-z][a-z0-9_-]*$
   */
  name: string;
  /** Where the code stands. */
  code: Pointer;
  /** Where the text for a person stands. */
  message: Pointer;
  /** Where the kind of error stands. */
  type?: Pointer;
  /** Where the name of the request field at fault stands. */
  param?: Pointer;
}

/** The bodies that services answer with and that clients understand. */
export interface WireFile {
  /** The shape that services answer with. */
  format: BuiltinShape | ShapeFile;
  /** The shapes that clients understand, tried in this order. */
  accepts?: readonly (BuiltinShape | ShapeFile)[];
  /** Where the id of a request is found. */
  requestId?: RequestIdFile;
}

/** Where the id of a request is found. */
export interface RequestIdFile {
  /** Header names, tried in this order; any case. */
  headers: readonly string[];
  /**
   * What a message may end with, `{id}` standing for the id: ` (request id: {id})`.
   * @TJS-pattern \{id\}
   */
  messageSuffix?: string;
}

/** How clients wait between attempts. */
export interface RetryFile {
  /**
   * Attempts in all, the first one included.
   * @TJS-type integer
   * @TJS-minimum 1
   */
  attempts?: number;
  /**
   * Milliseconds before the second attempt.
   * @TJS-type integer
   * @TJS-minimum 0
   */
  initialDelayMs?: number;
  /**
   * Milliseconds that a computed delay never exceeds.
   * @TJS-type integer
   * @TJS-minimum 0
   */
  maxDelayMs?: number;
  /**
   * Milliseconds beyond which a `Retry-After` is not waited for.
   * @TJS-type integer
   * @TJS-minimum 0
   */
  maxRetryAfterMs?: number;
}

/** A group of codes that belong to one theme. */
export interface CategoryFile {
  /** Its heading. */
  title: string;
  /** Markdown for its page. */
  description?: string;
}

/** What one HTTP status, or a class of them, means here. */
export interface StatusFile {
  /**
   * Its name in snake_case, from which constants and components are named.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  name: string;
  /** What it means, in a few words. */
  meaning: string;
  /** Its common cause, in a few words. */
  cause: string;
  /** Whether sending again can help. */
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
   * The day from which it may be gone, as `2027-06-30`.
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
   * The statuses that it comes with; the first is the one to answer with.
   * @TJS-minItems 1
   * @TJS-uniqueItems true
   */
  statuses: readonly StatusKey[];
  /** Whether sending again can help. */
  recovery: Recovery;
  /** Who has to act. */
  actor: Actor;
  /** Markdown for its page. */
  description?: string;
  /** Set once it should no longer be raised. */
  deprecated?: DeprecatedFile;
  /**
   * A name in snake_case to derive its identifiers from, instead of the code itself.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  identifier?: string;
}

/** A code that was removed; it never comes back with another meaning. */
export interface RetiredFile {
  /** The reason, as a sentence. */
  reason: string;
  /** The code that took its place. */
  replacedBy?: string;
  /**
   * The identifier that it had of its own, so that its page stays where it was.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  identifier?: string;
}

/** One YAML file of a catalogue. Several files merge into one. */
export interface CatalogFile {
  /**
   * The catalogue's short name in lower case, with dashes: `order-service`.
   * @TJS-pattern ^[a-z][a-z0-9-]*$
   */
  name: string;
  /** Its heading, as people read it. */
  title: string;
  /** One paragraph of Markdown about the API whose errors these are. */
  description?: string;
  /**
   * The address below which all pages are, with a slash at its end: `https://errors.example.org/`.
   * @TJS-pattern ^https?://[A-Za-z0-9._~:@%/-]+/$
   */
  docs: string;
  /** The language that this file is written in, as a BCP 47 tag; `en` unless told. */
  language?: string;
  /** The words that pages are built from, where the language is not English. */
  labels?: Partial<Labels>;
  /** The bodies that services answer with and clients understand. */
  wire: WireFile;
  /** How clients wait between attempts. */
  retry?: RetryFile;
  /** Words that an identifier writes in capitals, beside the usual ones: `sku`, `kyc`. */
  acronyms?: readonly string[];
  /** Category id to category; pages list them in this order. */
  categories: { [id: string]: CategoryFile };
  /** Status or class to its entry. */
  statuses: { [status: string]: StatusFile };
  /** Code to its entry. */
  codes: { [code: string]: CodeFile };
  /** Removed codes. */
  retired?: { [code: string]: RetiredFile };
}
