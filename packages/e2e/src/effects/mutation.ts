import type { Seeded } from "../differential/seeded.ts";
import type { Texts, World } from "./world.ts";

/** One edit of a world. The caller undoes it if a rule refuses the result. */
export type Mutation = (world: World, random: Seeded) => void;

export const names = [
  "api",
  "key",
  "order",
  "sku",
  "quota",
  "json",
  "user",
  "paid",
  "old",
  "limit",
];
export const languages = ["en", "de", "fr"];

export const keyOf = (random: Seeded, record: object): string => random.pick(Object.keys(record));

export const name = (random: Seeded): string => `${random.pick(names)}_${random.pick(names)}`;

export const text = (random: Seeded, language: string): string =>
  `${language} ${random.pick(names)} ${random.pick(names)}`;

/** Inserts an item at a random position of a list. */
export const insert = <T>(list: T[], item: T, random: Seeded): void =>
  void list.splice(random.below(list.length + 1), 0, item);

export const swap = (list: unknown[], random: Seeded): void => {
  const [item] = list.splice(random.below(list.length), 1);
  if (item !== undefined) insert(list, item, random);
};

/** Changes a random text, in English or a translation, or removes a description. */
function reword(texts: Record<string, Texts | undefined>, field: string, random: Seeded): void {
  if (field === "description" && random.oneIn(3)) delete texts[field];
  else {
    const language = random.pick(languages);
    texts[field] = { en: text(random, "en"), ...texts[field], [language]: text(random, language) };
  }
}

export const texted =
  (
    pick: (world: World, random: Seeded) => { texts: object } | undefined,
    fields: string[],
  ): Mutation =>
  (world, random) => {
    const entry = pick(world, random);
    if (entry) reword(entry.texts as Record<string, Texts>, random.pick(fields), random);
  };
