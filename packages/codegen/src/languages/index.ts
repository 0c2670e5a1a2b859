import type { Labels } from "../formats/labels.ts";
import { de } from "./de.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { zh } from "./zh.ts";

/** The words of pages in languages other than English. */
export const languages: Readonly<Record<string, Labels>> = { de, es, fr, ja, zh };

/** The words of pages in the language of a tag, such as `de-AT`. */
export function wordsIn(tag: string): Labels | undefined {
  const [language = ""] = tag.toLowerCase().split("-", 1);
  return isTraditional(tag) ? undefined : languages[language];
}

/** Whether a tag is one of Chinese in traditional characters. */
const isTraditional = (tag: string): boolean => /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/i.test(tag);
