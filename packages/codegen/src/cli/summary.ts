import type { Facts } from "../model/facts.ts";
import { counted } from "../text/counted.ts";
import type { Changes } from "../write/output.ts";

/** Summarizes a run: how complete each translation is, and how many files were written. */
export function summary({ codes, statuses, translations }: Facts, changes: Changes): string {
  const coverage = translations.map(
    ({ tag, translated, total }) => `${tag}: ${translated} of ${total} texts\n`,
  );
  const { missing, stale, extra, unchanged } = changes;
  const facts = [
    `${counted(missing.length + stale.length, "file")} written`,
    `${extra.length} removed`,
    `${unchanged} unchanged`,
  ];
  return `${coverage.join("")}${facts.join(", ")} (${counted(codes, "code")}, ${counted(statuses, "status", "statuses")})`;
}
