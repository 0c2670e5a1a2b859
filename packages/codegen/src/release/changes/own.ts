import type { Change, changer } from "./change.ts";

/** Whether the fields of the author's own have changed. */
export function* diffOwn(
  say: ReturnType<typeof changer>,
  subject: string,
  { own: old }: { readonly own?: string },
  { own: now }: { readonly own?: string },
): Generator<Change> {
  if (old !== now) yield say("own-fields-changed", `The \`x-\` fields of ${subject} have changed.`);
}
