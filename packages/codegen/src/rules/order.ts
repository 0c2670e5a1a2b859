import { writtenKeys } from "../source/entries.ts";
import type { Source } from "../source/source.ts";
import type { Text } from "../source/text.ts";
import type { Rule } from "./rule.ts";
import { isStatusKey } from "./status-key.ts";

/** Statuses ascend. The codes of a category are together, in the order of the categories. */
export const order: Rule = {
  name: "order",
  check(source, report) {
    const { categories, codes, statuses } = source.catalog;
    for (const [status, before] of misplaced(source, statuses, rankOf))
      report.key(
        statuses,
        status,
        `${status} comes after ${before}.`,
        `Move it up, before ${before}.`,
      );
    const ranks = new Map(writtenKeys(source, categories).map((id, index) => [id, index]));
    const categoryOf = (code: string): string => codes?.[code]?.category ?? "";
    for (const [code, before] of misplaced(source, codes, (key) => ranks.get(categoryOf(key)))) {
      const fact = `${code} is in ${categoryOf(code)}, but comes after ${before}, which is in ${categoryOf(before)}.`;
      const fix = `Move it up to the codes of ${categoryOf(code)}: codes follow the order of categories.`;
      report.key(codes, code, fact, fix);
    }
  },
};

/** The rank by which statuses ascend. A key that is not a status has none. */
const rankOf = (key: string): string | undefined => (isStatusKey(key) ? key : undefined);

/** Each key that ranks below an earlier key in the same file, with that key. */
function* misplaced<Rank extends string | number>(
  source: Source,
  section: object | undefined,
  rankOf: (key: string) => Rank | undefined,
): Generator<[key: string, before: string]> {
  const last = new Map<Text | undefined, { key: string; rank: Rank }>();
  for (const key of writtenKeys(source, section)) {
    const file = section && source.spots.get(section)?.get(key)?.text;
    const rank = rankOf(key);
    const before = last.get(file);
    if (rank === undefined) continue;
    if (before && rank < before.rank) yield [key, before.key];
    else last.set(file, { key, rank });
  }
}
