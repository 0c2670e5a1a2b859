import type { CategoryFile, CodeFile, RetiredFile, StatusFile } from "../formats/catalog-file.ts";
import { isDevice } from "../model/devices.ts";
import { naming, releasedCode } from "../model/naming.ts";
import { entriesOf } from "../source/entries.ts";
import type { Reporter } from "../source/reporter.ts";
import { reserved } from "./reserved.ts";
import type { Rule } from "./rule.ts";

/** Why an address cannot be had. */
function addressTaken(slug: string): string | undefined {
  if (slug === "index") return "the page that lists all";
  return isDevice(slug) ? "a device on Windows, where no file can have that name" : undefined;
}

/** No identifier or address is a word that a target language or a file system keeps for itself. What is released stays. */
export const noReservedWord: Rule = {
  name: "no-reserved-word",
  check(source, report) {
    const { categories, codes, retired, statuses } = source.catalog;
    const names = naming(source);
    for (const [code, { identifier }] of entriesOf<CodeFile>(codes)) {
      if (releasedCode(source.lock, code)) continue;
      const named = names.code(code, identifier);
      const kind = reserved.get(named.identifier);
      const other = `${named.slug.replaceAll("-", "_")}_${named.slug.endsWith("error") ? "code" : "error"}`;
      const fix = `Set \`identifier\`, for example ${other}.`;
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
        "Delete it: no page can tell of it.",
      );
    for (const [, status] of entriesOf<StatusFile>(statuses)) {
      const { name = "" } = status;
      if (!/^(error|known(_.*)?)$/.test(name)) continue;
      const message = `${name} is a name that the OpenAPI components keep for themselves.`;
      report.value(status, "name", message, "Choose another name.");
    }

    function checkSlug(section: object | undefined, key: string, slug: string, fix: string): void {
      const kind = addressTaken(slug);
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
