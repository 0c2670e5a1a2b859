import { languages } from "./languages/index.ts";
import type { Stamp } from "./languages/stamp.ts";

/** What shows the version besides the manifests, which changesets and the generator write. */
export const stamps: readonly Stamp[] = languages.flatMap(
  (language): readonly Stamp[] => language.stamps ?? [],
);
