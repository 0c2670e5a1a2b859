import type { CategoryFile, CodeFile, RetiredFile, StatusFile } from "../formats/catalog-file.ts";
import { naming } from "../model/naming.ts";
import { entriesOf } from "../source/entries.ts";
import type { Reporter } from "../source/reporter.ts";
import type { Rule } from "./rule.ts";

/** Identifiers that are reserved in a target language, and their meaning there. */
const identifiers = kinds({
  "a global of JavaScript": [
    "Array",
    "ArrayBuffer",
    "Atomics",
    "BigInt",
    "Boolean",
    "DataView",
    "Date",
    "Error",
    "Function",
    "Infinity",
    "Intl",
    "Iterator",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "Symbol",
  ],
  "a keyword of Python": ["False", "None", "True"],
  "a keyword of Rust": ["Self"],
});

/** Slugs that cannot be used. */
const slugs = kinds({
  "a device on Windows, where no file can have that name": [
    "aux",
    "con",
    "nul",
    "prn",
    ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
  ],
  "the page that lists everything": ["index"],
});

function kinds(words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const entries = Object.entries(words);
  return new Map(entries.flatMap(([kind, list]) => list.map((word) => [word, kind] as const)));
}

/** No identifier or slug is reserved by a target language or a file system. */
export const noReservedWord: Rule = {
  name: "no-reserved-word",
  check(source, report) {
    const { categories, codes, retired, statuses } = source.catalog;
    const names = naming(source);
    for (const [code, { identifier }] of entriesOf<CodeFile>(codes)) {
      const named = names.code(code, identifier);
      const kind = identifiers.get(named.identifier);
      const fix = `Set \`identifier\`, for example ${named.slug.replaceAll("-", "_")}_error.`;
      if (kind) say(report, codes, code, named.identifier, kind, fix);
      else checkSlug(codes, code, named.slug, fix);
    }
    for (const [id] of entriesOf<CategoryFile>(categories))
      checkSlug(categories, id, names.category(id).slug, "Choose another name.");
    for (const [code, { identifier }] of entriesOf<RetiredFile>(retired))
      checkSlug(
        retired,
        code,
        names.code(code, identifier).slug,
        "Delete it: it cannot have a page.",
      );
    const responses = new Set(["error"]);
    for (const [, { name }] of entriesOf<StatusFile>(statuses)) if (name) responses.add(name);
    for (const [, status] of entriesOf<StatusFile>(statuses)) {
      const { name = "" } = status;
      // Each response has a variant for each format.
      const [base = name] = /^.+(?=_(json|problem)$)/.exec(name) ?? [];
      if (name !== "error" && (base === name || !responses.has(base))) continue;
      const message = `${name} is reserved for the OpenAPI components.`;
      report.value(status, "name", message, "Choose another name.");
    }

    function checkSlug(section: object | undefined, key: string, slug: string, fix: string): void {
      const kind = slugs.get(slug);
      if (kind) say(report, section, key, slug, kind, fix);
    }
  },
};

function say(
  report: Reporter,
  section: object | undefined,
  key: string,
  word: string,
  kind: string,
  fix: string,
): void {
  const subject = word === key ? key : `${key} would be named ${word}, which`;
  report.key(section, key, `${subject} is ${kind}.`, fix);
}
