import { posix } from "node:path";
import { isMap } from "../is-map.ts";
import { isTagLike } from "../tag-like.ts";

/** The remedy for a map of languages where one text is expected: translations have files of their own. */
export function translationRemedy(
  data: unknown,
  path: string,
  file: string | undefined,
  catalogue: Readonly<{ language?: unknown }>,
): string | undefined {
  if (!isMap(data) || file === undefined) return;
  const tags = Object.keys(data);
  const isLocale = file.includes("locales/");
  const areTexts = tags.every((tag) => isTagLike(tag) && typeof data[tag] === "string");
  if (isLocale || tags.length === 0 || !areTexts) return;
  const { language = "en" } = catalogue;
  const own = tags.find((tag) => tag === language);
  const other = tags.find((tag) => tag !== language) ?? "de";
  const key = path.slice(path.lastIndexOf(".") + 1);
  const here = own === undefined ? "only a text" : `${key}: ${JSON.stringify(data[own])}`;
  const there = posix.join(posix.dirname(file), "locales", `${other}.yaml`);
  return `Write ${here} here, and the translation in ${there}: ${inSection(path, data[other])}`;
}

/** A text at its path, in brackets. The key of an entry may have dots. */
function inSection(path: string, text: unknown = "…"): string {
  const [, section, entry, field] = /^(\w+)\.(.+)\.([\w-]+)$/.exec(path) ?? [];
  const written = JSON.stringify(text);
  return section === undefined
    ? `${path}: ${written}`
    : `${section}: { ${entry}: { ${field}: ${written} } }`;
}
