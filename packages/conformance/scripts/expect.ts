import type { Catalog, Code, Status } from "@org/error-codegen";
import type { Actor, Recovery, Result } from "../src/vector.ts";

/** The place of each field in a body. */
export type Shape = Catalog["wire"]["format"];

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
  const entry = catalog.codes.find((known) => known.code === code);
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
    ...docsUrlOfRetired(catalog, code),
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

/** P57. */
function docsUrlOfRetired({ retired }: Catalog, code: string | null): Partial<Meaning> {
  const docsUrl = retired.find((old) => old.code === code)?.page;
  return docsUrl === undefined ? {} : { docsUrl };
}

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

/** The fields of a body. */
export type Fields = Readonly<Partial<Record<Exclude<keyof Shape, "name" | "constants">, unknown>>>;

/** An object or a list. */
type Holder = Record<string, unknown>;

/** A body with fields at a shape's pointers. */
export function bodyOf(shape: Shape, fields: Fields): Record<string, unknown> {
  const body: Holder = {};
  const places = Object.entries(fields).map(
    ([field, value]) => [shape[field as keyof Fields], value] as const,
  );
  for (const [pointer, value] of [...Object.entries(shape.constants ?? {}), ...places]) {
    if (pointer === undefined) continue;
    const keys = pointer.slice(1).split("/");
    const last = keys.pop() as string;
    let holder = body;
    for (const [index, key] of keys.entries()) {
      holder[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
      holder = holder[key] as Holder;
    }
    holder[last] = value;
  }
  return body;
}
