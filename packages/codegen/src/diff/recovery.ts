import type { Recovery } from "../catalog-file.ts";
import type { Change, changer } from "./change.ts";

/** How a change of recovery reaches clients: they start or stop sending again, or only say something else. */
export function* diffRecovery(
  of: "code" | "status",
  say: ReturnType<typeof changer>,
  subject: string,
  { recovery: old }: { readonly recovery: Recovery },
  { recovery: now }: { readonly recovery: Recovery },
): Generator<Change> {
  if (old === now) return;
  const fact = `${subject} is ${now} instead of ${old}.`;
  const prefix = of === "status" ? "fallback-" : "";
  const change =
    now === "transient"
      ? "retry-started"
      : old === "transient"
        ? "retry-stopped"
        : "recovery-changed";
  yield say(`${prefix}${change}`, fact, "recovery");
}
