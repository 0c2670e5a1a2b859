import type { ErrorCode } from "./generated/error-code.ts";
import type { Format, Tree } from "./generated/settings.ts";

/** Whether sending again can help: the same request later, a changed request, or never. */
export type Recovery = "transient" | "correctable" | "terminal";

/** Who has to act before the error goes away. */
export type Actor = "caller" | "account_owner" | "operator" | "upstream";

/** What the catalogue says of a code. */
export interface CodeEntry {
  readonly category: string;
  readonly meaning: string;
  readonly action: string;
  /** The statuses that it comes with, classes such as `5xx` included. */
  readonly statuses: readonly (number | string)[];
  readonly recovery: Recovery;
  readonly actor: Actor;
  /** Its permanent address. */
  readonly page: string;
  readonly deprecated?: {
    readonly reason: string;
    readonly replacedBy?: string;
    /** The version that first said so. */
    readonly since?: string;
    /** The day from which the code may be gone, as `2027-06-30`. */
    readonly sunset?: string;
  };
}

interface Parsed {
  /** The shape that the body has; `text` if it has none of them, `empty` if there is no body. */
  readonly format: Format;
  /** From 100 to 599. */
  readonly status: number | null;
  /** For a person, at most 1,000 characters. It may be translated: never match on it. */
  readonly message: string;
  readonly type: string | null;
  /** The request field at fault. */
  readonly param: string | null;
  readonly requestId: string | null;
  /** How long the server asks to wait, at most 365 days. */
  readonly retryAfterMs: number | null;
  /** Whether the server asks to try again, or not to. */
  readonly shouldRetry: boolean | null;
  readonly recovery: Recovery;
  readonly actor: Actor;
  /** The permanent address that explains the code, else the status. */
  readonly page: string | null;
  /** The whole body, with the fields that no shape names; null if it is not a JSON object. */
  readonly body: Tree | null;
}

/** An error with a code that this version of the catalogue has. */
export interface KnownError extends Parsed {
  readonly known: true;
  readonly code: ErrorCode;
  readonly entry: CodeEntry;
}

/** An error with another code, or with none. */
export interface UnknownError extends Parsed {
  readonly known: false;
  readonly code: string | null;
  readonly entry: null;
}

/** An error that was received. Ask `known` first: then `code` is one of the catalogue's. */
export type ParsedError = KnownError | UnknownError;
