import type { Facts } from "../model/facts.ts";
import { counted } from "../text/counted.ts";
import type { Changes } from "../write/output.ts";

/** What a run has written. */
export function whatIsWritten(facts: Facts, changes: Changes): string {
  const { missing, stale, extra, unchanged } = changes;
  const counts = [
    `${counted(missing.length + stale.length, "file")} written`,
    `${extra.length} removed`,
    `${unchanged} unchanged`,
  ];
  return summary(counts.join(", "), facts);
}

/** What a run found that looked only, and found nothing to do. */
export const whatIsUpToDate = (facts: Facts, { unchanged }: Changes): string =>
  summary(`${counted(unchanged, "file")} ${unchanged === 1 ? "is" : "are"} up to date`, facts);

/** A fact about files, after how complete each translation is, and what the files are of. */
function summary(fact: string, { codes, statuses, translations }: Facts): string {
  const coverage = translations.map(
    ({ tag, translated, total }) => `${tag}: ${translated} of ${total} texts\n`,
  );
  return `${coverage.join("")}${fact} (${counted(codes, "code")}, ${counted(statuses, "status", "statuses")})`;
}
