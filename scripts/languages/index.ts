import { go } from "./go.ts";
import { java } from "./java.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";

/** Every language whose package Node alone cannot build. What else lists them is made from this. */
export const languages = [go, python, rust, java] as const;

export type LanguageName = (typeof languages)[number]["name"];
