import type { CatalogFile, CodeFile } from "../formats/catalog-file.ts";
import { entriesOf } from "../source/entries.ts";
import type { Draft, Source } from "../source/source.ts";

/** How long each short text may be. Meanings appear in table cells and editor hints; an action may be a sentence. */
const limits = Object.entries({
  title: 80,
  meaning: 80,
  cause: 140,
  action: 140,
  causes: 140,
  reason: 140,
});

const maxLabel = 140;

/** A short text, its name and its place. */
export interface ShortText {
  readonly subject: string;
  readonly holder: object;
  readonly field: string | number;
  readonly text: string;
  readonly limit: number;
  /** Whether a `description` beside it can take more. */
  readonly isDescribed: boolean;
}

/** All short texts of a catalogue and its translations. */
export function* shortTexts({ catalog, locales }: Source): Generator<ShortText> {
  for (const file of [catalog, ...locales.values()]) {
    for (const [name, holder] of holdersOf(file))
      for (const [field, limit] of limits) {
        const value = (holder as Partial<Record<string, string | readonly string[]>>)[field];
        // What has a reason, a retired code or a deprecation, has no description.
        const isDescribed = !("reason" in holder);
        if (typeof value === "string")
          yield {
            subject: `The ${field} of ${name}`,
            holder,
            field,
            text: value,
            limit,
            isDescribed,
          };
        else if (value)
          yield* itemsOf(`of the ${field === "causes" ? field : "steps"} of ${name}`, value, limit);
      }
    const { labels: holder = {} } = file;
    for (const [field, text] of Object.entries<string>(holder)) {
      const subject = `The label ${field}`;
      yield { subject, holder, field, text, limit: maxLabel, isDescribed: false };
    }
  }
}

/** The texts of a list. */
function* itemsOf(
  whole: string,
  holder: readonly (string | undefined)[],
  limit: number,
): Generator<ShortText> {
  for (const [field, text] of holder.entries())
    if (text !== undefined)
      yield {
        subject: `Number ${field + 1} ${whole}`,
        holder,
        field,
        text,
        limit,
        isDescribed: true,
      };
}

/** The name of each map that can have texts, and the map. */
export function* holdersOf(file: Draft<CatalogFile>): Generator<[name: string, holder: object]> {
  const { categories, codes, retired, statuses } = file;
  yield ["the catalogue", file];
  for (const section of [categories, codes, retired, statuses]) yield* entriesOf<object>(section);
  for (const [name, { deprecated }] of entriesOf<CodeFile>(codes))
    if (deprecated) yield [name, deprecated];
}
