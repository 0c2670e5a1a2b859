import { join } from "node:path";
import { manifestAt } from "../../manifests/manifest.ts";

/** The licence that is there. */
export interface LicenseFound {
  readonly text: string;
  /** Its SPDX identifier, if its first words tell it. */
  readonly id?: string;
}

/** How the usual licences begin. */
const beginnings: readonly (readonly [id: string, beginning: RegExp])[] = [
  ["MIT", /^(?:the )?mit license\b/i],
  ["Apache-2.0", /^apache license\s+version 2\.0\b/i],
  ["MPL-2.0", /^mozilla public license,? version 2\.0\b/i],
  ["ISC", /^(?:the )?isc license\b/i],
  ["BSD-3-Clause", /^bsd 3-clause\b/i],
];

/** The licence in a folder; undefined if there is none. */
export function findLicense(root: string): LicenseFound | undefined {
  const names = ["LICENSE", "LICENSE.md", "LICENSE.txt"];
  const text = names.map((name) => manifestAt(join(root, name))?.content).find(Boolean);
  if (text === undefined) return;
  const id = beginnings.find(([, beginning]) => beginning.test(text.replace(/^[\s#=]+/, "")))?.[0];
  return { text, ...(id && { id }) };
}
