import { languages } from "./languages/index.ts";
import type { Stamp } from "./languages/stamp.ts";

/** Every place except the `package.json` files, which changesets writes. */
export const stamps: readonly Stamp[] = languages.flatMap((language) => language.stamps);
