import type { Catalog } from "../model/catalog.ts";
import { counted } from "../text/counted.ts";
import type { Changes } from "../write/output.ts";

/** Summarizes a run: how complete each translation is, and how many files were written. */
export function summary({ codes, statuses, locales }: Catalog, changes: Changes): string {
  const coverage = locales
    .slice(1)
    .map(({ tag, coverage: { translated, total } }) => `${tag}: ${translated} of ${total} texts\n`);
  const { missing, stale, extra, unchanged } = changes;
  const facts = [
    `${counted(missing.length + stale.length, "file")} written`,
    `${extra.length} removed`,
    `${unchanged} unchanged`,
  ];
  return `${coverage.join("")}${facts.join(", ")} (${counted(codes.length, "code")}, ${counted(statuses.length, "status", "statuses")})`;
}
