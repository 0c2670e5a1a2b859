/** A text as a sentence: it ends with a stop, a full-width one after full-width text. */
export function sentence(text: string): string {
  if (/[.!?…。！？]$/.test(text)) return text;
  return text + (/[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/.test(text) ? "。" : ".");
}
