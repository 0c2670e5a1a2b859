import { stringify } from "yaml";

/** An editable catalogue: plain values, to be written as YAML. */
export interface Draft {
  acronyms: string[];
  statuses: Record<string, { name: string; meaning: string; recovery: string }>;
  codes: Record<string, DraftCode>;
  retired: Record<string, { reason: string }>;
}

interface DraftCode {
  category: string;
  meaning: string;
  statuses: (number | string)[];
  recovery: string;
  identifier?: string;
  deprecated?: { reason: string; sunset?: string };
}

/** Returns a function for random numbers below a bound, the same for the same seed (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const words = ["api", "key", "order", "sku", "quota", "json", "user", "paid", "old", "limit"];
const separators = ["_", "_", ".", ":", "-"];
const recoveries = ["transient", "correctable", "terminal"];
const statuses = [404, 409, 503, "4xx", "5xx"];

/** The catalogue at the start of every history. */
export const firstDraft = (): Draft => ({
  acronyms: [],
  statuses: {
    404: { name: "not_found", meaning: "Not found", recovery: "correctable" },
    409: { name: "sku_conflict", meaning: "Conflict", recovery: "correctable" },
    "4xx": { name: "client_error", meaning: "Client error", recovery: "correctable" },
    503: { name: "unavailable", meaning: "Unavailable", recovery: "transient" },
    "5xx": { name: "server_error", meaning: "Server error", recovery: "transient" },
  },
  codes: {
    order_gone: { category: "a", meaning: "Gone", statuses: [404], recovery: "terminal" },
    "sku:unknown": {
      category: "a",
      meaning: "Unknown",
      statuses: [404, 409],
      recovery: "terminal",
    },
    quota_used: { category: "b", meaning: "Used", statuses: ["4xx"], recovery: "correctable" },
    api_down: { category: "b", meaning: "Down", statuses: [503, "5xx"], recovery: "transient" },
  },
  retired: {},
});

/** One random edit of a draft. Like authors, it also tries what is not allowed. */
export function edit(draft: Draft, random: (below: number) => number): void {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const code = (): DraftCode | undefined => draft.codes[pick(Object.keys(draft.codes))];
  const write = (change: Partial<DraftCode>): void => void Object.assign(code() ?? {}, change);
  const name = pick(Object.keys(draft.codes));
  const edits: (() => void)[] = [
    () => {
      const rewritten = name.replaceAll(/[_.:-]/g, pick(separators));
      const composed = [pick(words), pick(words), pick(words)].join(pick(separators));
      const fresh = pick([rewritten, composed, composed]);
      const facts = { meaning: "New", statuses: [pick(statuses)], recovery: pick(recoveries) };
      const { codes } = draft;
      // First of all, where a naming rule that depends on order would prefer it.
      if (!codes[fresh]) draft.codes = { [fresh]: { category: "a", ...facts }, ...codes };
    },
    () => {
      delete draft.codes[name];
      draft.retired[name] = { reason: "Not raised any more." };
    },
    () =>
      write({ deprecated: { reason: "Said twice.", sunset: pick(["2027-01-31", "2028-01-31"]) } }),
    () => delete code()?.deprecated,
    () => write({ meaning: `${pick(words)} ${pick(words)}` }),
    () => write({ recovery: pick(recoveries) }),
    () => write({ category: pick(["a", "b"]) }),
    () => write({ statuses: [...new Set([pick(statuses), pick(statuses)])] }),
    () => write({ statuses: [pick(statuses)] }),
    () => write({ identifier: [pick(words), pick(words)].join("_") }),
    () => draft.acronyms.push(pick(words)),
    () => delete draft.codes[name],
    () => {
      const back = pick(Object.keys(draft.retired));
      if (back === undefined) return;
      delete draft.retired[back];
      draft.codes[back] = { category: "b", meaning: "Back", statuses: [404], recovery: "terminal" };
    },
    () => {
      const status = draft.statuses[pick(Object.keys(draft.statuses))];
      if (status) Object.assign(status, pick([{ meaning: "Other" }, { name: pick(words) }]));
    },
    () => delete draft.statuses[pick(["404", "409", "503"])],
  ];
  pick(edits)();
}

/** A draft as YAML. */
export function yamlOf({ acronyms, codes, retired, ...draft }: Draft): string {
  const actor = "caller";
  const entries = ["a", "b"].flatMap((category) =>
    Object.entries(codes).filter(([, code]) => code.category === category),
  );
  const order = ["404", "409", "4xx", "503", "5xx"].filter((status) => draft.statuses[status]);
  return stringify({
    name: "shop",
    title: "Shop errors",
    docs: "https://shop.example/",
    wire: { format: "openai" },
    acronyms: [...new Set(acronyms)],
    categories: { a: { title: "A" }, b: { title: "B" } },
    statuses: new Map(order.map((key) => [key, { cause: "Any", actor, ...draft.statuses[key] }])),
    codes: new Map(entries.map(([code, facts]) => [code, { action: "Act", actor, ...facts }])),
    retired,
  });
}
