import type { Recovery } from "../../formats/catalog-file.ts";
import type { Change, changer } from "./change.ts";

/** What a change of recovery means for clients: they start or stop retrying, or only show other advice. */
export function* diffRecovery(
  of: "code" | "status",
  say: ReturnType<typeof changer>,
  subject: string,
  { recovery: old }: { readonly recovery: Recovery },
  { recovery: now }: { readonly recovery: Recovery },
): Generator<Change> {
  if (old === now) return;
  const fact = `The recovery of ${subject} is ${now} instead of ${old}.`;
  const prefix = of === "status" ? "fallback-" : "";
  const change =
    now === "transient"
      ? "retry-started"
      : old === "transient"
        ? "retry-stopped"
        : "recovery-changed";
  yield say(`${prefix}${change}`, fact, "recovery");
}
