import { readFileSync } from "node:fs";
import type { Body, Header } from "../../../codegen/src/formats/vector.ts";
import { inRepository } from "../places.ts";
import { changedBody } from "./bodies.ts";
import { changedHeaders } from "./headers.ts";
import { type Seeded, seeded } from "./seeded.ts";
import { changedStructure } from "./structures.ts";

/** The input of each language, as a line of JSON. */
export interface Request {
  readonly status: number | null;
  readonly headers: readonly Header[];
  /** In Base64; null means no body. */
  readonly body: string | null;
  readonly now: number;
  readonly attempt: number;
  readonly random: number;
}

/** Longer bodies of the vectors are about sizes, which are also generated here. */
const maxBytes = 5000;

/** The bodies of the `parse` vectors, as bytes. */
function bodies(): Buffer[] {
  const path = inRepository("packages/conformance/vectors/parse.json");
  const { vectors } = JSON.parse(readFileSync(path, "utf8"));
  return (vectors as { readonly body?: Body }[]).flatMap(({ body }) => {
    if (!body || "repeat" in body) return [];
    const all =
      "base64" in body
        ? Buffer.from(body.base64, "base64")
        : Buffer.from("text" in body ? body.text : JSON.stringify(body.json));
    return all.length > maxBytes ? [] : [all];
  });
}

/** So many requests, which depend only on the seed, the vectors and the providers' bodies. */
export function* requests(seed: number, count: number): Generator<Request> {
  const random = seeded(seed);
  const known = bodies();
  for (let made = 0; made < count; made++)
    yield {
      status: changedStatus(random),
      headers: changedHeaders(random),
      body:
        (random.oneIn(2) ? changedStructure(random) : changedBody(known, random))?.toString(
          "base64",
        ) ?? null,
      now: Date.UTC(2026, 6, 26, 12) + (random.oneIn(4) ? random.below(4e9) - 2e9 : 0),
      attempt: 1 + random.below(random.oneIn(10) ? 40 : 3),
      random: random.next(),
    };
}

const statuses = [
  200, 400, 401, 403, 404, 408, 409, 413, 418, 425, 429, 500, 501, 502, 503, 505, 529,
];

function changedStatus(random: Seeded): number | null {
  if (random.oneIn(20)) return random.oneIn(2) ? null : random.below(1000);
  return random.pick(statuses);
}
