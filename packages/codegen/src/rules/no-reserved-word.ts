import type { CategoryFile, CodeFile, RetiredFile, StatusFile } from "../formats/catalog-file.ts";
import { isDevice } from "../model/devices.ts";
import { naming, releasedCode } from "../model/naming.ts";
import { entriesOf } from "../source/entries.ts";
import type { Reporter } from "../source/reporter.ts";
import { freeIdentifiers } from "./free-identifier.ts";
import { reserved } from "./reserved.ts";
import type { Rule } from "./rule.ts";

/** Why a slug cannot be used. */
function slugTaken(slug: string): string | undefined {
  if (slug === "index") return "the page that lists everything";
  return isDevice(slug) ? "a device on Windows, where no file can have that name" : undefined;
}

/** No identifier or slug is reserved by a target language or a file system, unless it is released. */
export const noReservedWord: Rule = {
  name: "no-reserved-word",
  check(source, report) {
    const { categories, codes, retired, statuses } = source.catalog;
    const names = naming(source);
    const free = freeIdentifiers(source);
    for (const [code, { identifier }] of entriesOf<CodeFile>(codes)) {
      if (releasedCode(source.lock, code)) continue;
      const named = names.code(code, identifier);
      const kind = reserved.get(named.identifier);
      const word = kind ? named.identifier : named.slug;
      const why = kind ?? slugTaken(named.slug);
      if (why)
        say(report, codes, code, word, why, `Set \`identifier\`, for example ${free(named.slug)}.`);
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
      const kind = slugTaken(slug);
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
