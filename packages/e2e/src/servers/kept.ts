import { statuses } from "@org/error-codes";
import { expect } from "vitest";

/** A service that listens on loopback. */
export interface Listening {
  readonly origin: string;
  readonly close: () => Promise<unknown>;
}

/** What a plugin does with an app, and a request that it refuses. */
export interface Refusal<App> {
  /** The status of the framework without our handler. */
  readonly status: number;
  readonly use: (app: App) => unknown;
  /** A plain GET, unless it says otherwise. */
  readonly send?: (origin: string) => Promise<Response>;
}

/** A response that was read to its end, and the service closed. */
export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export async function sent<App>(refusal: Refusal<App>, service: Listening): Promise<Sent> {
  const { send = (origin: string) => fetch(origin) } = refusal;
  const { status, headers, body } = await send(service.origin).then(read);
  await service.close();
  return { status, headers, body };
}

const read = async (response: Response): Promise<Sent> => ({
  status: response.status,
  headers: response.headers,
  body: await response.text(),
});

/**
 * That a response says the same as that of the framework alone, with the catalogue's body, and with the id of the
 * request if the framework gives it one.
 */
export function expectKept(ours: Sent, alone: Sent, id: RegExp | null = null): void {
  const named = ours.headers.get(idHeader);
  if (id) expect(named).toMatch(id);
  else expect(named).toBeNull();
  expect(ours.status).toBe(alone.status);
  expect(kept(ours)).toEqual(kept(alone));
  expect(vary(ours)).toEqual(new Set(["accept", ...vary(alone)]));
  expect(ours.headers.get("content-type")).toBe("application/json");
  const table: { readonly [status: string]: { name: string; meaning: string } } = statuses;
  const entry = table[ours.status] ?? table[`${Math.floor(ours.status / 100)}xx`];
  const error = { message: entry?.meaning, type: entry?.name, param: null, code: null };
  expect(JSON.parse(ours.body)).toEqual({ error });
}

const idHeader = "x-oneapi-request-id";

/** Headers of the connection, of the body, and those that Express adds to protect its HTML. */
const others = new Set([
  ...["connection", "date", "keep-alive", "transfer-encoding", "vary"],
  ...["accept-ranges", "content-length", "content-type", "etag", "last-modified"],
  ...["content-security-policy", "x-content-type-options", idHeader],
]);

/** The other headers; their numbers are seconds and ports, which differ from run to run. */
const kept = ({ headers }: Sent): object =>
  Object.fromEntries(
    [...headers]
      .filter(([name]) => !others.has(name))
      .map(([name, value]) => [name, value.replace(/\d+/g, "0")]),
  );

const vary = ({ headers }: Sent): Set<string> =>
  new Set((headers.get("vary") ?? "").toLowerCase().split(/, */).filter(Boolean));
