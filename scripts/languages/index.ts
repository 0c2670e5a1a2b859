import { go } from "./go.ts";
import { java } from "./java.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";

/**
 * Every language whose package needs more than Node to build. All other lists of languages are derived from
 * it.
 */
export const languages = [go, python, rust, java] as const;

export type LanguageName = (typeof languages)[number]["name"];
