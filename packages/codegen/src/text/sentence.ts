/** Ends a text with a full stop if it has none; full-width after full-width text. */
export function sentence(text: string): string {
  if (/[.!?…。！？]$/.test(text)) return text;
  return text + (/[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/.test(text) ? "。" : ".");
}
