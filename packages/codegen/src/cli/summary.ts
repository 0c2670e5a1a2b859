import type { Share } from "../model/catalog.ts";
import type { Facts } from "../model/facts.ts";
import { visible } from "../problems/print/text.ts";
import { counted } from "../text/counted.ts";
import type { Changes } from "../write/output.ts";

/** What a run has written; with every text that a translation lacks, if all are asked for. */
export function whatIsWritten(facts: Facts, changes: Changes, all = false): string {
  const { missing, stale, extra, unchanged } = changes;
  const counts = [
    `${counted(missing.length + stale.length, "file")} written`,
    `${extra.length} removed`,
    `${unchanged} unchanged`,
  ];
  return summary(counts.join(", "), facts, all);
}

/** What a run found that looked only, and found nothing to do. */
export const whatIsUpToDate = (facts: Facts, { unchanged }: Changes, all = false): string =>
  summary(`${counted(unchanged, "file")} ${unchanged === 1 ? "is" : "are"} up to date`, facts, all);

/** How many missing texts are named unless all are asked for. */
const named = 3;

/** A fact about files, after how complete each translation is, and what the files are of. */
function summary(fact: string, { codes, statuses, translations }: Facts, all: boolean): string {
  const coverage = translations.map(({ tag, texts, labels }) => {
    const missing = missingOf([...texts.missing, ...labels.missing], all);
    return `${tag}: ${shareOf(texts)} texts, ${shareOf(labels)} labels${missing}\n`;
  });
  return `${coverage.join("")}${fact} (${counted(codes, "code")}, ${counted(statuses, "status", "statuses")})`;
}

const shareOf = ({ total, missing }: Share): string => `${total - missing.length} of ${total}`;

function missingOf(paths: readonly string[], all: boolean): string {
  if (paths.length === 0) return "";
  if (all) return paths.map((path) => `\n  missing: ${visible(path)}`).join("");
  const more = paths.length > named ? `, and ${paths.length - named} more, which --all lists` : "";
  return `; missing: ${visible(paths.slice(0, named).join(", "))}${more}`;
}
