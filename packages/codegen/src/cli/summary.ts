import type { Missing, Share } from "../model/catalog.ts";
import type { Facts } from "../model/facts.ts";
import { visible } from "../problems/print/text.ts";
import { counted } from "../text/counted.ts";
import { yamlScalar } from "../text/yaml-scalar.ts";
import type { Changes } from "../write/output.ts";

/** What a run has written; with every text that a translation lacks, and what it is in the catalogue, if all are asked for. */
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

function missingOf(texts: readonly Missing[], all: boolean): string {
  if (texts.length === 0) return "";
  if (all)
    return texts
      .map(({ path, text }) => `\n  missing: ${visible(`${path}: ${yamlOf(text)}`)}`)
      .join("");
  const more = texts.length > named ? `, and ${texts.length - named} more, which --all lists` : "";
  const paths = texts.slice(0, named).map(({ path }) => path);
  return `; missing: ${visible(paths.join(", "))}${more}`;
}

/** A text, or several, as the YAML that a translation replaces. */
const yamlOf = (text: Missing["text"]): string =>
  typeof text === "string" ? yamlScalar(text) : JSON.stringify(text);
