import type { CatalogFile, CodeFile } from "../formats/catalog-file.ts";
import { entriesOf } from "../source/entries.ts";
import type { Draft, Source } from "../source/source.ts";

/** How long each short text may be. Meanings appear in table cells and editor hints; an action may be a sentence. */
const limits = { title: 80, meaning: 80, cause: 140, action: 140, reason: 140 };

const maxLabel = 140;

/** A short text, its name and its place. */
export interface ShortText {
  readonly subject: string;
  readonly holder: object;
  readonly field: string;
  readonly text: string;
  readonly limit: number;
  /** Whether a `description` beside it can take more. */
  readonly isDescribed: boolean;
}

/** All short texts of a catalogue and its translations. */
export function* shortTexts({ catalog, locales }: Source): Generator<ShortText> {
  for (const file of [catalog, ...locales.values()]) {
    for (const [name, holder] of holdersOf(file))
      for (const [field, limit] of Object.entries(limits)) {
        const text = (holder as Partial<Record<string, string>>)[field];
        const subject = `The ${field} of ${name}`;
        const isDescribed = field !== "reason";
        if (text !== undefined) yield { subject, holder, field, text, limit, isDescribed };
      }
    const { labels: holder = {} } = file;
    for (const [field, text] of Object.entries<string>(holder)) {
      const subject = `The label ${field}`;
      yield { subject, holder, field, text, limit: maxLabel, isDescribed: false };
    }
  }
}

/** The name of each map that can have texts, and the map. */
export function* holdersOf(file: Draft<CatalogFile>): Generator<[name: string, holder: object]> {
  const { categories, codes, retired, statuses } = file;
  yield ["the catalogue", file];
  for (const section of [categories, codes, retired, statuses])
    for (const [name, entry] of entriesOf<object>(section)) yield [name, entry];
  for (const [name, { deprecated }] of entriesOf<CodeFile>(codes))
    if (deprecated) yield [name, deprecated];
}
