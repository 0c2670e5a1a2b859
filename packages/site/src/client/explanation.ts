import type { Labels } from "@org/error-codegen";
import type { Actor, Recovery } from "@org/error-codes";
import { nearest } from "../nearest.ts";
import { badgeWords } from "../recovery.ts";
import type { Rows } from "../rows.ts";
import { codeElement, element } from "./element.ts";
import type { Explained } from "./explain-worker.ts";

/**
 * The explanation of an error: what it is, what it means, and what to do, in the order of a reader's
 * questions.
 */
export function explanation(error: Explained, labels: Labels, rows?: Rows): HTMLElement[] {
  const { code, sentCode, retryAfterMs } = error;
  const known = described(error, rows);
  const { recovery, actor } = isRead(error, rows) ? known : {};
  const wait =
    retryAfterMs !== null
      ? `${retryAfterMs / 1000} s`
      : recovery === "transient"
        ? labels.waiting
        : "";
  const facts: [name: string, label: string, ...parts: (Node | string)[]][] = [
    ["nearest", labels.nearest, ...nearestTo(error, rows)],
    ["name", labels.name, known.name ? codeElement(known.name) : ""],
    ["aliases", labels.aliases, sentCode !== code && sentCode ? codeElement(sentCode) : ""],
    ["retry", labels.retry, ...(recovery ? advice(recovery, labels) : [])],
    ["wait", labels.wait, wait],
    ["whoActs", labels.whoActs, actor ? labels[actor] : ""],
    ["action", labels.action, known.action],
    ["status", labels.status, ...statusLink(error, rows)],
    ["message", labels.message, isRead(error, rows) ? error.message : ""],
    ["param", labels.param, error.param ? codeElement(error.param) : ""],
    ["details", labels.details, error.details && element("pre", {}, error.details)],
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
  if (code !== null) heading.append(element("code", {}, code));
  const lead = element("p", { class: "lead" }, known.meaning);
  const plainly = plainWords(error, labels, rows).map((text) =>
    element("p", { class: "note" }, text),
  );
  const others = [...othersIn(error, rows)].join(", ");
  const more = element(
    "p",
    { class: "note" },
    labels.explainOthers.replace("{errors}", () => others),
  );
  const page = known.href && element("a", { href: known.href, class: "more" }, labels.explainPage);
  return [
    heading,
    ...plainly,
    ...(known.meaning ? [lead] : []),
    list,
    ...(page ? [page] : []),
    ...(others ? [more] : []),
  ];
}

/** Whether anything is recognised: a code, a status or a body. Of other texts, nobody knows what they mean. */
const isRead = ({ code, status, format }: Explained, rows: Rows | undefined): boolean =>
  code !== null || (status !== null && rows?.isHttp !== false) || isBody(format);

const isBody = (format: string): boolean => format !== "text" && format !== "empty";

/** What a person looks up that the catalogue does not have: a code that was received, or the text if it is one word. */
function unknownName(error: Explained, rows: Rows | undefined): string | undefined {
  if (error.known || rows?.retired.some(({ code }) => code === error.code)) return;
  if (error.code !== null) return error.code;
  const text = error.message.trim();
  return !isRead(error, rows) && /^[^\s{[<]{1,256}$/.test(text) ? text : undefined;
}

/** The codes that a person may have meant. */
function nearestTo(error: Explained, rows: Rows | undefined): (Node | string)[] {
  const name = unknownName(error, rows);
  if (name === undefined || !rows) return [];
  const links = nearest(name, [...rows.codes, ...rows.retired]).map((row) =>
    element("a", { href: row.href }, codeElement(row.name ?? row.code)),
  );
  return links.flatMap((link, index) => (index === 0 ? [link] : [", ", link]));
}

/** Whether to retry, in short and as a sentence. */
const advice = (recovery: Recovery, labels: Labels): HTMLElement[] => [
  element("strong", { class: "badge", "data-recovery": recovery }, badgeWords(labels)[recovery]),
  element("span", {}, labels[recovery]),
];

interface Described {
  readonly name?: string | undefined;
  readonly meaning: string;
  readonly action: string;
  readonly href: string;
  readonly recovery?: Recovery | undefined;
  readonly actor?: Actor | undefined;
}

/**
 * What the catalogue says about the code, or else about the retired code or the status. Of a code alone,
 * what the catalogue does not say is not known; with a status, clients go by the status.
 */
function described(error: Explained, rows: Rows | undefined): Described {
  const { code, entry, status, recovery, actor } = error;
  const byStatus = status === null ? {} : { recovery, actor };
  const row = rows?.codes.find((one) => one.code === code);
  if (row) return { ...byStatus, ...row };
  if (entry) {
    const { meaning, action = "", docsUrl: href } = entry;
    return { meaning, action, href, recovery, actor };
  }
  const old = rows?.retired.find((one) => one.code === code);
  if (old) return { ...byStatus, name: old.name, meaning: old.meaning, action: "", href: old.href };
  const told = statusRow(status, rows);
  return {
    meaning: told?.meaning ?? "",
    action: "",
    href: told?.href ?? "",
    recovery,
    actor,
  };
}

/** The other errors in the text that the catalogue knows: each by its code, or else by its status. */
function othersIn({ code, status, others }: Explained, rows: Rows | undefined): Set<string> {
  const known = others.flatMap((one) => {
    const isKnown = [...(rows?.codes ?? []), ...(rows?.retired ?? [])].some(
      (row) => row.code === one.code,
    );
    if (isKnown) return one.code ?? [];
    return one.status !== null && statusRow(one.status, rows) ? String(one.status) : [];
  });
  return new Set(known.filter((name) => name !== code && name !== String(status)));
}

/** The sentences for an error without a code of the catalogue. */
function plainWords(error: Explained, labels: Labels, rows: Rows | undefined): string[] {
  const { code, known, format, status } = error;
  if (known) return [];
  if (rows?.retired.some((one) => one.code === code)) return [labels.retired];
  const name = unknownName(error, rows);
  const fact =
    name !== undefined
      ? labels.explainUnknown.replace("{code}", () => name)
      : isBody(format)
        ? labels.explainNoCode
        : labels.explainNoError;
  if (!isRead(error, rows)) return [fact];
  if (status === null || rows?.isHttp === false) return [fact, labels.explainNoStatus];
  const reading = labels.explainByStatus.replace("{status}", String(status));
  return format === "empty" ? [reading] : [fact, reading];
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
  if (status === null || rows?.isHttp === false) return [""];
  const row = statusRow(status, rows);
  if (!row) return [String(status)];
  return [element("a", { href: row.href }, String(status)), ` ${row.meaning}`];
}
