import { type CatalogData, errorPhrases, inOneText } from "@org/error-codegen";
import type { Actor, Recovery } from "@org/error-codes";
import { catalogue, hrefOf, isHttp, type Language, pathOf } from "./catalogue.ts";

/** What identifies a code, or a code that is retired. */
interface Identity {
  /** What is sent, as text. */
  readonly code: string;
  /** Its name, if that is not what is sent. */
  readonly name?: string;
  /** Its names in programs. */
  readonly identifier: string;
  readonly constant: string;
  /** Other values that clients understand as this code. */
  readonly aliases?: readonly string[];
  /** The site's path to its page. */
  readonly href: string;
  /** The code to raise instead of one that is deprecated or retired. */
  readonly replacedBy?: { readonly code: string; readonly href: string };
}

/** A code as the site's own pages show it, in one language. */
export interface CodeRow extends Identity {
  readonly meaning: string;
  readonly action: string;
  /** The id of its category. */
  readonly category?: string;
  readonly statuses: readonly string[];
  readonly recovery?: Recovery;
  readonly actor?: Actor;
  /** That it is deprecated, and why. */
  readonly deprecated?: string;
}

/** A status or class in one language. */
export interface StatusRow {
  readonly status: string;
  readonly href: string;
  readonly meaning: string;
  readonly recovery?: Recovery;
  readonly actor?: Actor;
}

/** A retired code. */
export interface RetiredRow extends Identity {
  /** What it meant, where the catalogue says it, and why it was removed. */
  readonly meaning: string;
}

/** What scripts fetch for a language, once: `codes.json`. */
export interface Rows {
  readonly isHttp: boolean;
  /** The permanent URL of all pages. */
  readonly docs: string;
  /** What HTTP calls the statuses of errors that the catalogue does not have. */
  readonly http: Readonly<Record<string, string>>;
  readonly codes: readonly CodeRow[];
  readonly statuses: readonly StatusRow[];
  readonly retired: readonly RetiredRow[];
}

/** All rows of a language; codes in the order of the catalogue's categories, then those without one. */
export function rowsOf(language: Language): Rows {
  const { categories, codes, statuses, retired, docs } = catalogue();
  const byCode = new Map(codes.map((entry) => [entry.code, entry]));
  const { tag, labels } = language;
  const ordered = [
    ...categories.flatMap((category) => category.codes.flatMap((code) => byCode.get(code) ?? [])),
    ...codes.filter(({ category }) => category === undefined).sort(byNumber),
  ];
  const href = (entry: { readonly docsUrl: string }): string => hrefOf(language, pathOf(entry));
  const identity = (entry: CodeData | CatalogData["retired"][number]): Identity => ({
    code: String(entry.code),
    ...(entry.key !== undefined && { name: entry.key }),
    identifier: entry.identifier,
    constant: entry.constant,
    ...(entry.aliases && { aliases: entry.aliases.map(String) }),
    href: href(entry),
    ...replacedBy("statuses" in entry ? entry.deprecated : entry),
  });
  const replacedBy = (
    withdrawn: Pick<CatalogData["retired"][number], "replacedBy"> | undefined,
  ): Pick<Identity, "replacedBy"> => {
    const other = withdrawn?.replacedBy !== undefined && byCode.get(withdrawn.replacedBy);
    return other ? { replacedBy: { code: String(other.code), href: href(other) } } : {};
  };
  const listed = new Set(statuses.map(({ status }) => status));
  const names = errorPhrases.map(([status, name]) => [String(status), name] as const);
  return {
    isHttp: isHttp(),
    docs,
    http: isHttp() ? Object.fromEntries(names.filter(([status]) => !listed.has(status))) : {},
    codes: ordered.map((entry) => ({
      ...identity(entry),
      meaning: entry.text[tag]?.meaning ?? "",
      action: inOneText(entry.text[tag]?.action) ?? "",
      ...(entry.category !== undefined && { category: entry.category }),
      statuses: entry.statuses,
      ...(entry.recovery && { recovery: entry.recovery }),
      ...(entry.actor && { actor: entry.actor }),
      ...(entry.deprecated && {
        deprecated: inOneText([labels.deprecated, entry.deprecated.text[tag]?.reason ?? ""]) ?? "",
      }),
    })),
    statuses: statuses.map((entry) => ({
      status: entry.status,
      href: href(entry),
      meaning: entry.text[tag]?.meaning ?? "",
      ...(entry.recovery && { recovery: entry.recovery }),
      ...(entry.actor && { actor: entry.actor }),
    })),
    retired: retired.map((entry) => {
      const { meaning = [], reason = [] } = entry.text[tag] ?? {};
      return { ...identity(entry), meaning: inOneText([meaning, reason].flat()) ?? "" };
    }),
  };
}

type CodeData = CatalogData["codes"][number];

/** Numbers ascend, as people expect; the catalogue sorts what is sent as text. */
const byNumber = (a: CodeData, b: CodeData): number =>
  typeof a.code === "number" && typeof b.code === "number" ? a.code - b.code : 0;
