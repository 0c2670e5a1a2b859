import type { RetiredFile } from "../formats/catalog-file.ts";
import { naming } from "../model/naming.ts";
import { entriesOf } from "../source/entries.ts";
import type { Source } from "../source/source.ts";
import { reserved } from "./reserved.ts";

/** A function that turns a reserved slug into an identifier that is neither reserved nor that of another code. */
export function freeIdentifiers(source: Source): (slug: string) => string {
  const names = naming(source);
  let taken: Set<string> | undefined;
  const slugs = (): Set<string> =>
    new Set(
      [source.catalog.codes, source.catalog.retired].flatMap((section) =>
        entriesOf<RetiredFile>(section).map(
          ([code, { identifier }]) => names.code(code, identifier).slug,
        ),
      ),
    );
  return (slug) => {
    taken ??= slugs();
    let free = `${slug.replaceAll("-", "_")}_${slug.endsWith("error") ? "code" : "error"}`;
    for (;;) {
      const named = names.code("", free);
      if (!reserved.has(named.identifier) && !taken.has(named.slug)) return free;
      free += "_code";
    }
  };
}
