import type { Labels } from "@org/error-codegen";
import type { Actor, Recovery } from "@org/error-codes";
import { nearest } from "../nearest.ts";
import { badgeWords } from "../recovery.ts";
import type { CodeRow, Rows, StatusRow } from "../rows.ts";
import { codeElement, element } from "./element.ts";
import type { Explained as Read } from "./explain-worker.ts";

/** What is explained: an error that was read, or a status or class whose page was named. */
export type Explained = Omit<Read, "status"> & { readonly status: number | string | null };

/** What is explained of a page about a status or a class. */
export const ofStatus = ({
  status,
  recovery = "terminal",
  actor = "operator",
}: StatusRow): Explained => ({
  format: "empty",
  known: false,
  entry: null,
  status,
  retryAfterMs: null,
  recovery,
  actor,
  code: null,
  sentCode: null,
  message: "",
  param: null,
  details: "",
  requestId: null,
  others: [],
});

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
    ["replacedBy", labels.replacedBy, ...(known.replacedBy ? [linkTo(known.replacedBy)] : [])],
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
  const notes = (texts: readonly string[]): HTMLElement[] =>
    texts.map((text) => element("p", { class: "note" }, text));
  const { before, after } = plainWords(error, labels, rows);
  const others = [...othersIn(error, rows)].join(", ");
  const more = element(
    "p",
    { class: "note" },
    labels.explainOthers.replace("{errors}", () => others),
  );
  const page = known.href && element("a", { href: known.href, class: "more" }, labels.explainPage);
  return [
    heading,
    ...(known.deprecated ? [element("p", { class: "notice" }, known.deprecated)] : []),
    ...notes(before),
    ...(known.meaning ? [lead] : []),
    ...(list.childElementCount > 0 ? [list] : []),
    ...notes(after),
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
    linkTo({ href: row.href, code: row.name ?? row.code }),
  );
  return links.flatMap((link, index) => (index === 0 ? [link] : [", ", link]));
}

const linkTo = ({ href, code }: { readonly href: string; readonly code: string }): HTMLElement =>
  element("a", { href }, codeElement(code));

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
  readonly deprecated?: string | undefined;
  readonly replacedBy?: CodeRow["replacedBy"] | undefined;
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
  if (old) return { ...byStatus, ...old, action: "" };
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

/** The sentences for an error without a code of the catalogue, before what is known of it and after that. */
function plainWords(
  error: Explained,
  labels: Labels,
  rows: Rows | undefined,
): { readonly before: string[]; readonly after: string[] } {
  const { code, known, format, status } = error;
  const told = (...before: string[]) => ({ before, after: [] });
  if (known) return told();
  if (rows?.retired.some((one) => one.code === code)) return told(labels.retired);
  const name = unknownName(error, rows);
  const fact =
    name !== undefined
      ? labels.explainUnknown.replace("{code}", () => name)
      : isBody(format)
        ? labels.explainNoCode
        : labels.explainNoError;
  if (!isRead(error, rows)) return told(fact);
  if (status === null || rows?.isHttp === false) return told(fact, labels.explainNoStatus);
  const reading = byStatus(status, labels, rows);
  if (format === "empty") return told(reading);
  // A text that is not a body says nothing beyond its status.
  return fact === labels.explainNoError
    ? { before: [reading], after: [fact] }
    : told(fact, reading);
}

/** What is explained of a status: what the catalogue says, or else what HTTP does. */
function byStatus(status: number | string, labels: Labels, rows: Rows | undefined): string {
  const isKnown = !rows || statusRow(status, rows) !== undefined;
  const ofHttp =
    { 4: labels.explainOfClient, 5: labels.explainOfServer }[String(status).charAt(0)] ??
    labels.explainOfNeither;
  const name = rows?.http[status];
  return (isKnown ? labels.explainByStatus : ofHttp).replace(
    "{status}",
    isKnown || name === undefined ? String(status) : `${status} (${name})`,
  );
}

function statusRow(status: number | string | null, rows: Rows | undefined): StatusRow | undefined {
  if (status === null) return;
  const find = (key: string) => rows?.statuses.find((one) => one.status === key);
  return find(String(status)) ?? find(`${String(status).charAt(0)}xx`);
}

function statusLink({ status }: Explained, rows: Rows | undefined): (Node | string)[] {
  if (status === null || rows?.isHttp === false) return [""];
  const row = statusRow(status, rows);
  if (!row) return [`${status} ${rows?.http[status] ?? ""}`];
  return [element("a", { href: row.href }, String(status)), ` ${row.meaning}`];
}
