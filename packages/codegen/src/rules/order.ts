import type { Source } from "../load/load.ts";
import type { Text } from "../load/text.ts";
import { type Report, type Rule, writtenKeys } from "../rule.ts";

/** Statuses ascend, and the codes of a category stand together, in the order of the categories. */
export const order: Rule = {
  name: "order",
  check(source, report) {
    const { categories, codes, statuses } = source.catalog;
    ascend(source, statuses, (status) => status, report);
    const ranks = new Map(writtenKeys(source, categories).map((id, index) => [id, index]));
    ascend(source, codes, (code) => ranks.get(codes?.[code]?.category ?? ""), report);
  },
};

/** Reports each key whose rank is below that of a key before it in the same file. */
function ascend<Rank extends string | number>(
  source: Source,
  section: object | undefined,
  rankOf: (key: string) => Rank | undefined,
  report: Report,
): void {
  const last = new Map<Text | undefined, { key: string; rank: Rank }>();
  for (const key of writtenKeys(source, section)) {
    const file = section && source.spots.get(section)?.get(key)?.text;
    const rank = rankOf(key);
    const before = last.get(file);
    if (rank === undefined) continue;
    if (before && rank < before.rank) {
      const fix = `Move it up, before ${before.key} and its like.`;
      report.key(section, key, `${key} stands after ${before.key}, but belongs before it.`, fix);
    } else last.set(file, { key, rank });
  }
}
