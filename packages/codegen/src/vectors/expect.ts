import type { Actor, Recovery, Result } from "../formats/vector.ts";
import type { Catalog, Code, Status } from "../model/catalog.ts";
import { lookup } from "./lookup.ts";

/** What an error means, and the URL of its docs. */
type Meaning = Pick<Result, "recovery" | "actor" | "docsUrl">;

/**
 * The complete result of `parse`, given what differs from the usual. It is computed from the catalogue and
 * the sentences of the contract, never by a runtime.
 */
export function expectResult(catalog: Catalog, status: unknown, given: Partial<Result>): Result {
  const code = given.code ?? null;
  const sent = isStatus(status) ? status : null;
  const counted = given.status === undefined ? sent : given.status;
  const entry = lookup(catalog).code(code);
  const retired = lookup(catalog).retired(code);
  return {
    format: catalog.wire.format.name,
    code,
    sentCode: code,
    known: entry !== undefined,
    status: counted,
    message: "",
    type: null,
    param: null,
    requestId: null,
    details: null,
    retryAfterMs: null,
    shouldRetry: null,
    ...ofStatus(catalog, counted),
    ...(entry && ofCode(catalog, entry)),
    // P57
    ...(retired && { docsUrl: retired.page }),
    ...given,
  };
}

/** P2. */
const isStatus = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 100 && (status as number) <= 599;

/** P50 and P56. What a code does not say, its main status does, or the status that is received. */
function ofCode(catalog: Catalog, { recovery, actor, statuses, page }: Code): Partial<Meaning> {
  const main = statuses.find((status) => typeof status === "number") ?? statuses[0];
  const says = isError(main) ? ofStatus(catalog, main) : undefined;
  return {
    ...((recovery ?? says) && { recovery: recovery ?? says?.recovery }),
    ...((actor ?? says) && { actor: actor ?? says?.actor }),
    docsUrl: page,
  } as Partial<Meaning>;
}

const isError = (status: number | string | undefined): status is number | string =>
  status !== undefined && /^[45]/.test(String(status));

/** P51 to P56. */
function ofStatus({ statuses }: Catalog, status: number | string | null): Meaning {
  const find = (key: number | string | null): Status | undefined =>
    statuses.find((entry) => entry.status === key);
  const digit = String(status)[0];
  const exact = find(status);
  const ofClass = find(`${digit}xx`);
  const docsUrl = exact?.page ?? ofClass?.page ?? null;
  const meaning = (recovery: Recovery, actor: Actor, entries: (Status | undefined)[]): Meaning => ({
    recovery: entries.find((entry) => entry?.recovery)?.recovery ?? recovery,
    actor: entries.find((entry) => entry?.actor)?.actor ?? actor,
    docsUrl,
  });
  if (status === 408 || status === 425 || status === 429)
    return meaning("transient", "caller", [exact]);
  if (status === 501 || status === 505) return meaning("terminal", "operator", [exact]);
  if (digit === "4") return meaning("correctable", "caller", [exact, ofClass]);
  if (digit === "5") return meaning("transient", "operator", [exact, ofClass]);
  return meaning("terminal", "operator", [exact, ofClass]);
}
