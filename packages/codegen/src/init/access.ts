import type { Found } from "./found/index.ts";
import type { Package } from "./project.ts";

/**
 * Who may install a package of npm. A new workspace publishes for everybody. Elsewhere it is as npm's own default has
 * it, unless a package that is there says otherwise.
 */
export const accessIn = ({ isNew, npm }: Found): object =>
  isNew || npm?.isPublic ? { publishConfig: { access: "public" } } : {};

/** What the owner settles of that: npm keeps a package of a scope to the scope's members. */
export function unsettledAccess(packages: readonly Package[]): string[] {
  const kept = packages
    .map(({ manifest }) => manifest)
    .filter((one) => one.private !== true && !one.publishConfig && one.name.startsWith("@"))
    .map(({ name }) => name);
  return kept.length > 0
    ? [
        `who may install ${kept.join(", ")}: only members of the scope, unless package.json has "publishConfig": { "access": "public" }`,
      ]
    : [];
}
