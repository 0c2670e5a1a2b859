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
 * A status code from 100 to 599 (`429`) or a class of status codes (`5xx`).
 * @TJS-pattern ^[1-5]xx$
 * @TJS-minimum 100
 * @TJS-maximum 599
 */
export type WrittenStatus = number | string;

/**
 * A JSON Pointer (RFC 6901) into the body, such as `/error/code` or `/errors/0/code`.
 * @TJS-pattern ^(/(?!__proto__(/|$))([^~/]|~[01])*)+$
 */
export type Pointer = string;

/** A value that a body of yours always has in one place. */
export type Constant = string | number | boolean | null;

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
  message?: Pointer;
  /** The JSON Pointer to the kind of error. */
  type?: Pointer;
  /** The JSON Pointer to the name of the request field that caused the error. */
  param?: Pointer;
  /** The JSON Pointer to the HTTP status, as a number. */
  status?: Pointer;
  /** The JSON Pointer to the URL of the code's page. */
  docsUrl?: Pointer;
  /** The JSON Pointer to the request id. */
  requestId?: Pointer;
  /** The JSON Pointer to details, which can be any JSON value. */
  details?: Pointer;
  /** Values that are the same in every body, by JSON Pointer: `{ /ok: false }`. */
  constants?: { [pointer: string]: Constant };
}

/** The bodies that services send and clients read. */
export interface WireFile {
  /** The body shape that services send. */
  format: BuiltinShape | ShapeFile;
  /** The body shapes that clients read, in the order they are tried. `format` is the first unless it is listed. */
  accepts?: readonly (BuiltinShape | ShapeFile)[];
  /** Where to find the request id. */
  requestId?: RequestIdFile;
  /** Write `numbers` if codes are sent as numbers. The default is `texts`. */
  codes?: "texts" | "numbers";
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

/**
 * Fields of your own. The generator carries them along and does not read them.
 * @patternProperties {"^x-": {}}
 */
interface OwnFields {
  [name: `x-${string}`]: unknown;
}

/**
 * A group of related codes.
 * @patternProperties {"^x-": {}}
 */
export interface CategoryFile extends OwnFields {
  /** Its heading. */
  title: string;
  /** Markdown for its page. */
  description?: string;
}

/**
 * What one HTTP status, or a class of them, means in this API.
 * @patternProperties {"^x-": {}}
 */
export interface StatusFile extends OwnFields {
  /**
   * Its name in snake_case. Constants and components are named after it. The default is the registered name.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  name?: string;
  /** What it means, in a few words. */
  meaning: string;
  /** Its common cause, in a few words. */
  cause?: string;
  /** Whether retrying can help. */
  recovery?: Recovery;
  /** Who has to act. */
  actor?: Actor;
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

/** A page that says more: its URL, or its title and URL. */
export interface LinkFile {
  /** What the page is about, in a few words. */
  title: string;
  /**
   * Its URL.
   * @TJS-pattern ^https?://
   */
  url: string;
}

/** A code as it is sent: text, or a whole number. */
export type Value = string | number;

/**
 * One error code. Only its meaning is needed.
 * @patternProperties {"^x-": {}}
 */
export interface CodeFile extends OwnFields {
  /** What it means, in a few words. */
  meaning: string;
  /** The category it belongs to. */
  category?: string;
  /** What to do, in a few words, or a list of steps. */
  action?: string | readonly string[];
  /** What can cause it, as a list. */
  causes?: readonly string[];
  /**
   * The statuses that it is sent with. The first one that is not a class is the default.
   * @TJS-minItems 1
   * @TJS-uniqueItems true
   */
  statuses?: readonly WrittenStatus[];
  /** Whether retrying can help. The default is that of its status. */
  recovery?: Recovery;
  /** Who has to act. The default is that of its status. */
  actor?: Actor;
  /** What is sent, if it is not the code's key. A number is sent as a number. */
  value?: Value;
  /** Other values that clients understand as this code. */
  aliases?: readonly Value[];
  /** Markdown for its page. */
  description?: string;
  /** Pages that say more. */
  links?: readonly (string | LinkFile)[];
  /** Set this when the code should no longer be raised. */
  deprecated?: DeprecatedFile;
  /**
   * A name in snake_case. Identifiers are derived from it instead of from the code.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  identifier?: string;
}

/**
 * A code that was removed. It is never used again.
 * @patternProperties {"^x-": {}}
 */
export interface RetiredFile extends OwnFields {
  /** The reason, as a sentence. */
  reason: string;
  /** What it meant, as a sentence, as its page said it. */
  meaning?: string;
  /** The code that replaces it. */
  replacedBy?: string;
  /** What was sent, if it was not the code's key. */
  value?: Value;
  /** Other values that clients understand as this code. */
  aliases?: readonly Value[];
  /**
   * The `identifier` that the code had, so that its page stays in place.
   * @TJS-pattern ^[a-z][a-z0-9]*(_[a-z0-9]+)*$
   */
  identifier?: string;
}

/**
 * One YAML file of a catalogue. All files are merged.
 * @patternProperties {"^x-": {}}
 */
export interface CatalogFile extends OwnFields {
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
  /** How descriptions are written. The default is Markdown. */
  descriptions?: "markdown" | "html";
  /** The categories by id, in the order in which pages list them. A text is a title. */
  categories?: { [id: string]: CategoryFile };
  /** The statuses and classes of statuses. A text is a meaning. */
  statuses?: { [status: string]: StatusFile };
  /** The error codes. A text is a meaning. */
  codes: { [code: string]: CodeFile };
  /** The codes that were removed. A text is a reason. */
  retired?: { [code: string]: RetiredFile };
}
