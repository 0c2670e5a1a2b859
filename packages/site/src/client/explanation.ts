import type { Labels } from "@org/error-codegen";
import { badgeWords } from "../recovery.ts";
import type { Rows } from "../rows.ts";
import { element } from "./element.ts";
import type { Explained } from "./explain-worker.ts";

/**
 * The explanation of an error: what it is, what it means, and what to do, in the order of a reader's
 * questions.
 */
export function explanation(error: Explained, labels: Labels, rows?: Rows): HTMLElement[] {
  const { recovery, actor, retryAfterMs } = error;
  const known = described(error, rows);
  const badge = element("strong", { class: "badge", "data-recovery": recovery });
  badge.append(badgeWords(labels)[recovery]);
  const wait =
    retryAfterMs !== null
      ? `${retryAfterMs / 1000} s`
      : recovery === "transient"
        ? labels.waiting
        : "";
  const facts: [name: string, label: string, ...parts: (Node | string)[]][] = [
    ["retry", labels.retry, badge, element("span", {}, labels[recovery])],
    ["wait", labels.wait, wait],
    ["whoActs", labels.whoActs, labels[actor]],
    ["action", labels.action, known.action],
    ["status", labels.status, ...statusLink(error, rows)],
    ["message", labels.message, error.message],
    ["requestId", labels.requestId, error.requestId ?? ""],
  ];
  const list = element("dl", { class: "facts" });
  for (const [name, label, ...parts] of facts)
    if (parts.some((part) => part !== ""))
      list.append(
        element(
          "div",
          { "data-fact": name },
          element("dt", {}, label),
          element("dd", {}, ...parts),
        ),
      );
  const heading = element("p", { class: "found", "data-known": String(error.known) });
  if (error.code !== null) heading.append(element("code", {}, error.code));
  const lead = element("p", { class: "lead" }, known.meaning);
  const plainly = plainWords(error, labels, rows).map((text) =>
    element("p", { class: "note" }, text),
  );
  const page = known.href && element("a", { href: known.href, class: "more" }, labels.explainPage);
  return [heading, ...plainly, ...(known.meaning ? [lead] : []), list, ...(page ? [page] : [])];
}

/** What the catalogue says about the code, or else about the retired code or the status. */
function described(
  { code, entry, status }: Explained,
  rows: Rows | undefined,
): { readonly meaning: string; readonly action: string; readonly href: string } {
  const row = rows?.codes.find((one) => one.code === code);
  if (row) return row;
  if (entry) return { meaning: entry.meaning, action: entry.action, href: entry.docsUrl };
  const old = rows?.retired.find((one) => one.code === code);
  if (old) return { meaning: old.reason, action: "", href: old.href };
  const told = statusRow(status, rows);
  return { meaning: told?.meaning ?? "", action: "", href: told?.href ?? "" };
}

/** The sentences for an error without a code of the catalogue. */
function plainWords(
  { code, known, format, status }: Explained,
  labels: Labels,
  rows: Rows | undefined,
): string[] {
  if (known) return [];
  if (rows?.retired.some((one) => one.code === code)) return [labels.retired];
  const isBody = format !== "text" && format !== "empty";
  const fact =
    code !== null
      ? labels.explainUnknown.replace("{code}", () => code)
      : isBody
        ? labels.explainNoCode
        : labels.explainNoError;
  const advice =
    status === null
      ? labels.explainNoStatus
      : labels.explainByStatus.replace("{status}", String(status));
  return [fact, advice];
}

function statusRow(
  status: number | null,
  rows: Rows | undefined,
): Rows["statuses"][number] | undefined {
  if (status === null) return;
  const find = (key: string) => rows?.statuses.find((one) => one.status === key);
  return find(String(status)) ?? find(`${Math.floor(status / 100)}xx`);
}

function statusLink({ status }: Explained, rows: Rows | undefined): (Node | string)[] {
  if (status === null) return [""];
  const row = statusRow(status, rows);
  if (!row) return [String(status)];
  return [element("a", { href: row.href }, String(status)), ` ${row.meaning}`];
}
