import type { Say, Version } from "./effect.ts";

type Facts = ReadonlyMap<string, unknown>;

/** The values of a body, by their path. */
function factsOf(value: unknown, place = ""): Facts {
  if (typeof value !== "object" || value === null) return new Map([[place, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...factsOf(inner, `${place}/${key}`)]),
  );
}

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const raise = ({ runtime }: Version, code: string, status?: number, name?: "problem"): Sent => {
  // The compiler rejects codes that this catalogue may not have.
  const { ApiError } = runtime as unknown as { ApiError: new (...args: unknown[]) => Raised };
  const error = new ApiError(code, { status, requestId: "id-1", retryAfterMs: 1000 });
  return name ? error.render(name) : error.render();
};

interface Raised {
  render(name?: string): Sent;
}

/** Compares what services send: every old code with every old status, and an unexpected error. */
export function compareRaising(before: Version, after: Version, say: Say): void {
  for (const { code, statuses } of before.catalog.codes)
    for (const status of [
      undefined,
      ...statuses.map((one) => Number(`${one}`.replace("xx", "18"))),
    ])
      for (const name of [undefined, "problem"] as const) {
        const what = `${code}, status ${status}, ${name ?? "default"} format`;
        const was = attempt(() => raise(before, code, status, name));
        const is = attempt(() => raise(after, code, status, name));
        if (!was) continue;
        if (is) compareSent(was, is, what, "breaking");
        else
          for (const audience of ["wire", "typescript"] as const) say(audience, "breaking", what);
      }
  for (const status of [400, 404, 408, 409, 410, 418, 429, 500])
    for (const accept of [null, "application/problem+json"]) {
      const refusal = status === 500 ? null : { status, headers: {} };
      const [was, is] = [before, after].map(({ runtime }) => {
        const request = { accept, id: null };
        const sent = runtime.renderError(new Error("Inner"), request, refusal);
        return { status: sent.status, headers: sent.headers, body: JSON.parse(sent.body) };
      }) as [Sent, Sent];
      const entry = entryOf(after, status);
      const isNew =
        entry !== undefined && !before.catalog.statuses.some((one) => `${one.status}` === entry);
      compareSent(was, is, `unexpected, ${status}, ${accept}`, isNew ? "additive" : "breaking");
    }

  function compareSent(was: Sent, is: Sent, what: string, worst: "breaking" | "additive"): void {
    if (was.status !== is.status) {
      say("wire", "breaking", what);
      say("typescript", "breaking", what);
    }
    if (`${Object.keys(was.headers).sort()}` !== `${Object.keys(is.headers).sort()}`)
      say("wire", "breaking", `headers of ${what}`);
    const [old, now] = [factsOf(was.body), factsOf(is.body)];
    for (const [place, value] of old) {
      const next = now.get(place);
      if (value === next) continue;
      const isText = [value, next].every((one) => typeof one === "string" && / /.test(one));
      const [from, to] = [languageOf(value), languageOf(next)];
      const isSwitched = from !== undefined && to !== undefined && from !== to;
      say(
        "wire",
        isText && !isSwitched ? "text" : worst,
        `${place} of ${what}: ${value} to ${next}`,
      );
    }
    for (const place of now.keys()) if (!old.has(place)) say("wire", worst, `${place} of ${what}`);
  }
}

/** The language that a text of a pair names first; a reason phrase, which the catalogue has not, names none. */
const languageOf = (value: unknown): string | undefined => /^[a-z]{2} /.exec(`${value}`)?.[0];

/** The entry for a status: its own, or that of its class. */
function entryOf({ catalog }: Version, status: number): string | undefined {
  const listed = catalog.statuses.map((one) => String(one.status));
  return [String(status), `${String(status)[0]}xx`].find((key) => listed.includes(key));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return;
  }
}
