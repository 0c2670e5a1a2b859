import type { Recovery } from "@org/error-codes";
import { catalogue, hrefOf, type Language, pathOf } from "./catalogue.ts";

/** A code as the site's own pages show it, in one language. */
export interface CodeRow {
  readonly code: string;
  /** The site's path to its page. */
  readonly href: string;
  readonly meaning: string;
  readonly action: string;
  /** The id of its category. */
  readonly category: string;
  readonly statuses: readonly string[];
  readonly recovery: Recovery;
  readonly actor: string;
  readonly deprecated?: true;
}

/** A status or class in one language. */
export interface StatusRow {
  readonly status: string;
  readonly href: string;
  readonly meaning: string;
  readonly cause: string;
}

/** A retired code. */
export interface RetiredRow {
  readonly code: string;
  readonly href: string;
  readonly reason: string;
}

/** What scripts fetch for a language, once: `codes.json`. */
export interface Rows {
  readonly codes: readonly CodeRow[];
  readonly statuses: readonly StatusRow[];
  readonly retired: readonly RetiredRow[];
}

/** All rows of a language; codes in the order of the catalogue's categories. */
export function rowsOf(language: Language): Rows {
  const { categories, codes, statuses, retired } = catalogue();
  const byCode = new Map(codes.map((entry) => [entry.code, entry]));
  const { tag } = language;
  const ordered = categories.flatMap((category) =>
    category.codes.flatMap((code) => byCode.get(code) ?? []),
  );
  const href = (entry: { readonly docsUrl: string }): string => hrefOf(language, pathOf(entry));
  return {
    codes: ordered.map((entry) => ({
      code: entry.code,
      href: href(entry),
      meaning: entry.text[tag]?.meaning ?? "",
      action: entry.text[tag]?.action ?? "",
      category: entry.category,
      statuses: entry.statuses,
      recovery: entry.recovery,
      actor: entry.actor,
      ...(entry.deprecated && { deprecated: true }),
    })),
    statuses: statuses.map((entry) => ({
      status: entry.status,
      href: href(entry),
      meaning: entry.text[tag]?.meaning ?? "",
      cause: entry.text[tag]?.cause ?? "",
    })),
    retired: retired.map((entry) => ({
      code: entry.code,
      href: href(entry),
      reason: entry.reason,
    })),
  };
}
