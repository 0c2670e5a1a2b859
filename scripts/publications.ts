import { languages } from "./languages/index.ts";
import type { Language } from "./languages/language.ts";
import { npm, packNpm } from "./publications/npm.ts";
import type { Publication, PublishOptions } from "./publications/publication.ts";
import { tags } from "./publications/tags.ts";

const others: readonly Language[] = languages;

/** All packages of a version. */
export const packages = (version: string, options: PublishOptions): Publication[] => [
  ...npm(version, options),
  ...others.flatMap(({ publications }) => publications?.(version, options) ?? []),
];

/** The tags of a version. They announce that the rest is published, so they come last. */
export { tags };

/** Builds the files to upload, into a folder for each registry below `packed`. */
export function packAll(version: string, packed: string): void {
  packNpm(version, packed);
  for (const { pack } of others) pack?.(version, packed);
}
