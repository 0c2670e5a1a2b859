/** Ends a text with a full stop if it has none; full-width after full-width text. */
export function sentence(text: string): string {
  if (/[.!?…。！？]$/.test(text)) return text;
  return text + (/[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/.test(text) ? "。" : ".");
}

/** Texts as sentences, one after the other. Missing ones are left out. */
export function sentences(...texts: readonly (string | readonly string[] | undefined)[]): string {
  const all: string[] = [];
  for (const text of texts)
    if (typeof text === "string") all.push(sentence(text));
    else if (text) all.push(...text.map(sentence));
  return all.join(" ");
}

/** Steps as one text: a single one as it is written, several as sentences. */
export const inOneText = (steps: readonly string[] | undefined): string | undefined =>
  steps && steps.length > 1 ? sentences(steps) : steps?.[0];
