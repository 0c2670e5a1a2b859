import { trim } from "./text.ts";

const references: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

/** The title of an HTML page, such as proxies send; null if the text is not HTML or has no title. */
export function titleOf(text: string): string | null {
  if (text[0] !== "<" || !/^<(?:!doctype html|html)/i.test(text)) return null;
  const title = /<title[^<>]*>([^<]*)</i.exec(text)?.[1] ?? "";
  const read = title.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (sign) => references[sign] ?? sign);
  const line = trim(read.replace(/[ \t\n\r]+/g, " "));
  return line || null;
}
