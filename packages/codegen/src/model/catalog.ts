import type { Actor, Constant, Recovery, Value } from "../formats/catalog-file.ts";
import type { Labels } from "../formats/labels.ts";
import type { Names } from "./names.ts";

/** A status (`429`) or a class of statuses (`5xx`). */
export type StatusKey = number | `${number}xx`;

/** Whether retrying can help, and who has to act, as far as it is known. */
export interface Classified {
  readonly recovery?: Recovery;
  readonly actor?: Actor;
}

/** A value with a parameter: what is before and after it. `FLOOD_WAIT_{seconds}` has one. */
export interface Pattern {
  readonly before: string;
  readonly after: string;
}

/** The JSON Pointer (RFC 6901) to each field of a body. */
export interface Shape {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  readonly type?: string;
  readonly param?: string;
  readonly status?: string;
  readonly docsUrl?: string;
  readonly requestId?: string;
  readonly details?: string;
  /** The values that are the same in every body, by pointer. */
  readonly constants?: Readonly<Record<string, Constant>>;
}

/** Fields of the author's own, whose names start with `x-`. */
export type OwnFields = Readonly<Record<string, unknown>>;

/** Something with its own page, and its texts in every language. */
interface Entry<Text> extends Names {
  readonly own: OwnFields;
  /** Its permanent URL. */
  readonly page: string;
  /** The path of its page, below its language's folder and without extension: `codes/empty-response`. */
  readonly path: string;
  readonly text: Readonly<Record<string, Text>>;
}

export interface CategoryText {
  readonly title: string;
  readonly description?: string;
}

export interface StatusText {
  readonly meaning: string;
  readonly cause?: string;
  readonly description?: string;
}

export interface CodeText {
  readonly meaning: string;
  /** What to do: one text, or several steps. */
  readonly action?: readonly string[];
  readonly causes?: readonly string[];
  readonly description?: string;
}

/** Why a code is withdrawn. */
export interface WithdrawalText {
  readonly reason: string;
}

export interface RetiredText extends WithdrawalText {
  /** What it meant. */
  readonly meaning?: string;
}

/** A page elsewhere. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

export interface Category extends Entry<CategoryText> {
  readonly id: string;
  /** In the author's order. */
  readonly codes: readonly Code[];
}

export interface Status extends Entry<StatusText>, StatusText {
  readonly status: StatusKey;
  readonly name: string;
  readonly recovery?: Recovery;
  readonly actor?: Actor;
  /** How clients classify this status: as the author says, else as HTTP does. */
  readonly classified: Classified;
  /** Every code that lists this status, or for a class any status of it, sorted. */
  readonly codes: readonly Code[];
  /** The class of this status, if codes list the class: they can come with this status too. */
  readonly class?: Status;
}

/** What identifies a code in the catalogue and in responses. */
export interface Identity {
  /** Its key in the catalogue. */
  readonly key: string;
  /** What is sent, as text. Everything that shows or compares a code uses it. */
  readonly code: string;
  /** What is sent: text or a number. */
  readonly value: Value;
  /** Other values that clients understand as this code. */
  readonly aliases: readonly Value[];
}

export interface Code extends Entry<CodeText>, CodeText, Identity {
  readonly category?: Category;
  /** The first one that is not a class is the default. Empty if they are not known. */
  readonly statuses: readonly StatusKey[];
  /** As the author says of the code or of its main status; absent if neither says anything. */
  readonly recovery?: Recovery;
  readonly actor?: Actor;
  /** How clients classify the code: as the author says, else as HTTP says of its main status. */
  readonly classified: Classified;
  readonly links: readonly Link[];
  /** The codes that are nearest to it in its category. */
  readonly related: readonly Code[];
  /** The deprecated and the retired codes that it replaces, each sorted by code. */
  readonly replaces: readonly (Code | Retired)[];
  /** The version that added it; absent until it is released. */
  readonly since?: string;
  readonly deprecated?: Deprecation;
}

/** Why a code is withdrawn, and what replaces it. */
interface Withdrawal<Text> extends WithdrawalText {
  readonly text: Readonly<Record<string, Text>>;
  readonly replacedBy?: Code;
  /** The version that withdrew it; absent until it is released. */
  readonly since?: string;
}

/** Why a code should no longer be raised. Clients still receive it. */
export interface Deprecation extends Withdrawal<WithdrawalText> {
  /** The first day on which it may be removed, such as `2027-06-30`. */
  readonly sunset?: string;
}

/** A code that was removed. Only its page is left. */
export interface Retired extends Names, Withdrawal<RetiredText>, RetiredText, Identity {
  readonly own: OwnFields;
  readonly page: string;
  readonly path: string;
}

/** How many of some texts there are, and which are missing. */
export interface Share {
  readonly total: number;
  readonly missing: readonly Missing[];
}

/** A text that a translation lacks: its path, and what it is in the language of the catalogue. */
export interface Missing {
  readonly path: string;
  readonly text: string | readonly string[];
}

/** How complete a translation is: the texts of the catalogue, and the words that pages are built from. */
export interface Coverage {
  readonly texts: Share;
  readonly labels: Share;
}

export interface Locale {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** The folder of its pages: empty for the catalogue's own language, else such as `zh/`. */
  readonly folder: string;
  /** The file of a translation, from the catalogue's folder: `locales/zh.yaml`. */
  readonly file?: string;
  readonly title: string;
  readonly description?: string;
  /** Its words; the catalogue's figures are already filled in. */
  readonly labels: Labels;
  /** How much of the catalogue it has. */
  readonly coverage: Coverage;
}

/** A whole catalogue with all names, orders, defaults and URLs settled; frozen. */
export interface Catalog {
  readonly name: string;
  readonly title: string;
  /** The base URL of all pages; ends with a slash. */
  readonly docs: string;
  /** Whether errors come with HTTP statuses. */
  readonly isHttp: boolean;
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
  /** The catalogue's own language. */
  readonly language: Locale;
  /** All languages: first the catalogue's own, then the others by tag. */
  readonly locales: readonly Locale[];
  /** In the author's order. */
  readonly categories: readonly Category[];
  /** The codes without a category, in the author's order. */
  readonly uncategorized: readonly Code[];
  /** Ascending; a class follows its statuses. */
  readonly statuses: readonly Status[];
  /** Sorted by what is sent, in UTF-16 order. */
  readonly codes: readonly Code[];
  /** Sorted by what was sent. */
  readonly retired: readonly Retired[];
  /** Each other value that clients understand, sorted, with the code that it means. */
  readonly aliases: readonly { readonly alias: string; readonly code: string }[];
  /** The values with a parameter, the longest first, each with the code that it means. */
  readonly patterns: readonly (Pattern & { readonly code: string })[];
  readonly own: OwnFields;
}
