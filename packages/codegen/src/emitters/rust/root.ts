/** The root of the runtime as a crate that has the parts as features. */
export function crateRoot(source: string, parts: ReadonlySet<string>): string {
  const root = settled(source, parts, parts);
  const row = /^\/\/! \| `(\w+)` \|.*\n/gm;
  return parts.size === 0
    ? root.replace(featuresSection, "")
    : root.replace(row, (line, part: string) => (parts.has(part) ? line : ""));
}

/**
 * The root of the runtime as a module that has the parts. The crate around it may use little of it, and may have
 * rules for code and layout that others do not keep to.
 */
export function moduleRoot(source: string, parts: ReadonlySet<string>): string {
  return settled(source, parts, new Set())
    .replace(featuresSection, "")
    .replace(
      crateAttribute,
      `#![allow(clippy::all, clippy::nursery, clippy::pedantic, clippy::restriction)]
#![allow(dead_code, unreachable_pub, unused_imports)]
#![cfg_attr(rustfmt, rustfmt::skip)]
`,
    );
}

/** The modules that a root declares in files of their own. */
export const modulesIn = (root: string): string[] =>
  Array.from(root.matchAll(/^(?:pub )?mod (\w+);$/gm), ([, name = ""]) => name);

/** What only the root of a crate can have. */
const crateAttribute = "#![cfg_attr(docsrs, feature(doc_cfg))]\n";

const featuresSection = /\/\/!\n\/\/! # Features\n(?:\/\/!.*\n)*/;

/**
 * The root without the conditions on features that do not exist, and without the items that they rule out. A
 * condition stands on a line of its own, before an item of one line.
 *
 * @param parts The parts that are there.
 * @param features Those that are there on a condition.
 */
function settled(
  source: string,
  parts: ReadonlySet<string>,
  features: ReadonlySet<string>,
): string {
  const conditional = /^#\[cfg\((not\()?feature = "(\w+)"\)?\)\]\n(.*\n)/gm;
  return source
    .replace(conditional, (whole, not: string | undefined, part: string, item: string) => {
      if (features.has(part)) return whole;
      return parts.has(part) === (not === undefined) ? item : "";
    })
    .replace(/\n{3,}/g, "\n\n");
}
