/** A text as a sentence on one line: it ends with a stop, the full-width one after such text. */
export function sentence(text: string): string {
  const line = text.includes("\n") ? text.trim().replace(/\s+/g, " ") : text;
  if (/[.!?:…。！？：]$/.test(line)) return line;
  return line + (/[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/.test(line) ? "。" : ".");
}
