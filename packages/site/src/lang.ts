/** The language of a tag as Starlight names it: it distinguishes Chinese by region. */
export function langOf(tag: string): string {
  const [language, part] = tag.split("-");
  if (language !== "zh") return tag;
  return part === "Hant" || part === "TW" || part === "HK" ? "zh-TW" : "zh-CN";
}
