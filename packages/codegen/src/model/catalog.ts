import type { Actor, Recovery } from "../formats/catalog-file.ts";
import type { Labels } from "../formats/labels.ts";
import type { Names } from "./names.ts";

/** A status (`429`) or a class of them (`5xx`). */
export type StatusKey = number | `${number}xx`;

/** Where each field of a body stands, as JSON Pointers (RFC 6901). */
export interface Shape {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly type?: string;
  readonly param?: string;
}

/** Something with a page of its own, and its texts by language; none is missing in any language. */
interface Entry<Text> extends Names {
  /** Its permanent address. */
  readonly page: string;
  /** Its page's path, below the folder of its language and without ending: `codes/empty-response`. */
  readonly path: string;
  readonly text: Readonly<Record<string, Text>>;
}

export interface CategoryText {
  readonly title: string;
  readonly description?: string;
}

export interface StatusText {
  readonly meaning: string;
  readonly cause: string;
  readonly description?: string;
}

export interface CodeText {
  readonly meaning: string;
  readonly action: string;
  readonly description?: string;
}

export interface Category extends Entry<CategoryText> {
  readonly id: string;
  /** In the order that the author wrote them. */
  readonly codes: readonly Code[];
}

export interface Status extends Entry<StatusText>, StatusText {
  readonly status: StatusKey;
  readonly name: string;
  readonly recovery: Recovery;
  readonly actor: Actor;
  /** Every code that can come with this status, sorted. */
  readonly codes: readonly Code[];
}

export interface Code extends Entry<CodeText>, CodeText {
  readonly code: string;
  readonly category: Category;
  /** The first is the one to answer with. */
  readonly statuses: readonly StatusKey[];
  readonly recovery: Recovery;
  readonly actor: Actor;
  /** The codes that stand nearest to it in its category. */
  readonly related: readonly Code[];
  /** The deprecated and the retired codes that it is to be used instead of, each sorted by code. */
  readonly replaces: readonly (Code | Retired)[];
  /** The version that first had it; absent until it is released. */
  readonly since?: string;
  readonly deprecated?: Deprecation;
}

/** Why a code goes, and what comes after it. */
interface Withdrawal {
  readonly reason: string;
  readonly replacedBy?: Code;
  /** The version that first said so; absent until it is released. */
  readonly since?: string;
}

/** Why a code should no longer be raised; clients meet it still. */
export interface Deprecation extends Withdrawal {
  /** The day from which it may be gone, as `2027-06-30`. */
  readonly sunset?: string;
}

/** A code that is gone. Only its page is left. */
export interface Retired extends Names, Withdrawal {
  readonly code: string;
  readonly page: string;
  readonly path: string;
}

export interface Locale {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** The folder of its pages: empty for the language the catalogue is written in, else `zh/`. */
  readonly folder: string;
  readonly title: string;
  readonly description?: string;
  /** Its words; those about waiting have the catalogue's figures in them. */
  readonly labels: Labels;
  /** Texts that it has of those it could have. */
  readonly coverage: { readonly translated: number; readonly total: number };
}

/** A whole catalogue with every name, order, default and address settled; frozen. */
export interface Catalog {
  readonly name: string;
  readonly title: string;
  /** The address below which all pages are; ends with a slash. */
  readonly docs: string;
  readonly wire: {
    readonly format: Shape;
    readonly accepts: readonly Shape[];
    readonly requestId: { readonly headers: readonly string[]; readonly messageSuffix?: string };
  };
  readonly retry: {
    readonly attempts: number;
    readonly initialDelayMs: number;
    readonly maxDelayMs: number;
    readonly maxRetryAfterMs: number;
  };
  /** The language that it is written in. */
  readonly language: Locale;
  /** All languages, that one first, the others by tag. */
  readonly locales: readonly Locale[];
  /** In the order that the author wrote them. */
  readonly categories: readonly Category[];
  /** Ascending, a class after the statuses in it. */
  readonly statuses: readonly Status[];
  /** Sorted by code, in UTF-16 order. */
  readonly codes: readonly Code[];
  /** Sorted by code. */
  readonly retired: readonly Retired[];
}
