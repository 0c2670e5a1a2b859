import { writtenKeys } from "../source/entries.ts";
import type { Source } from "../source/source.ts";
import type { Text } from "../source/text.ts";
import type { TasteRule } from "./rule.ts";
import { isStatusKey } from "./status-key.ts";

/** Statuses ascend. The codes of a category are together, in the order of the categories. */
export const order: TasteRule = {
  name: "order",
  isTaste: true,
  check(source, report) {
    const { categories, codes, statuses } = source.catalog;
    for (const { key, next, line } of misplaced(source, statuses, rankOf))
      report.key(
        statuses,
        key,
        `${key} comes after ${next}; statuses ascend.`,
        `Move it up to line ${line}, before ${next}.`,
      );
    const ranks = new Map(writtenKeys(source, categories).map((id, index) => [id, index]));
    const categoryOf = (code: string): string => codes?.[code]?.category ?? "";
    for (const { key, next, line } of misplaced(source, codes, (code) =>
      ranks.get(categoryOf(code)),
    ))
      report.key(
        codes,
        key,
        `${key} is in ${categoryOf(key)}, but comes after ${next}, which is in ${categoryOf(next)}.`,
        `Move it up to line ${line}, before ${next}, or give each category a file of its own.`,
      );
  },
};

/** The rank by which statuses ascend. A key that is not a status has none. */
const rankOf = (key: string): string | undefined => (isStatusKey(key) ? key : undefined);

/** A key that is too far down, and the key before which it belongs, with its line. */
interface Misplaced {
  readonly key: string;
  readonly next: string;
  readonly line: number;
}

/** Each key that ranks below an earlier key in the same file. Moved one after the other, all are in order. */
function* misplaced<Rank extends string | number>(
  source: Source,
  section: object | undefined,
  rankOf: (key: string) => Rank | undefined,
): Generator<Misplaced> {
  /** By file, the first key of each rank, in the order of ranks. */
  const firsts = new Map<Text, { key: string; rank: Rank; place: number }[]>();
  for (const key of writtenKeys(source, section)) {
    const spot = section && source.spots.get(section)?.get(key);
    const rank = rankOf(key);
    if (!spot || rank === undefined) continue;
    const { text, key: place } = spot;
    const ranked = firsts.get(text) ?? [];
    firsts.set(text, ranked);
    const index = ranked.findLastIndex((first) => first.rank <= rank);
    const next = ranked[index + 1];
    if (next) yield { key, next: next.key, line: text.place(next.place).line };
    if (ranked[index]?.rank !== rank) ranked.splice(index + 1, 0, { key, rank, place });
  }
}
