import type { Classified } from "../../model/catalog.ts";
import type { Change, changer } from "./change.ts";

/** What a change of recovery means for clients: they start or stop retrying, or only show other advice. */
export function* diffRecovery(
  of: "code" | "status",
  say: ReturnType<typeof changer>,
  subject: string,
  { recovery: old }: Classified,
  { recovery: now }: Classified,
): Generator<Change> {
  if (old === now) return;
  const fact = `The recovery of ${subject} is ${now ?? "unknown"} instead of ${old ?? "unknown"}.`;
  const prefix = of === "status" ? "fallback-" : "";
  // Clients retry an error of unknown recovery if its status says so, and another error if not.
  const isStarted = now === "transient" || (now === undefined && old !== "transient");
  const isStopped = old === "transient" || old === undefined;
  const change = isStarted ? "retry-started" : isStopped ? "retry-stopped" : "recovery-changed";
  yield say(`${prefix}${change}`, fact, "recovery");
}
