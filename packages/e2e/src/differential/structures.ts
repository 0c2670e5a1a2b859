import { ErrorCode } from "@org/error-codes";
import { wellKnown } from "../../../codegen/src/emitters/bodies/well-known.ts";
import { providers } from "./providers.ts";
import type { Seeded } from "./seeded.ts";

type Members = Record<string, unknown>;

/** An object or array of a value, and one of its keys. */
interface Place {
  readonly holder: Members;
  readonly key: string;
}

/** The keys that a reader looks for: those on its pointers, and what else can hold a text. */
const keys: readonly string[] = [
  ...new Set([
    ...wellKnown.texts,
    ...["codes", "types", "qualifiedTypes", "params", "statuses", "waits"].flatMap((list) =>
      (wellKnown[list as "codes"] as readonly string[]).flatMap((pointer) =>
        pointer.slice(1).split("/"),
      ),
    ),
    ...Object.values(wellKnown.failures).map((pointer) => pointer.slice(1)),
    ...["details", "loc", "@type", "retryDelay", "Error", "MESSAGE", "0", "length", "__proto__"],
  ]),
];

const values: readonly unknown[] = [
  ...Object.keys(wellKnown.statusOf),
  ...Object.keys(wellKnown.failures),
  ...Object.values(ErrorCode),
  ...["error", "INVALID_REQUEST", "<nil>"],
  ...[
    "",
    " ",
    "\u00a0",
    "503",
    "0503",
    "a. (request id: r-1)",
    "58s",
    "1.5s",
    "-1s",
    "s",
    "x#y",
    "#",
  ],
  ...["type.googleapis.com/google.rpc.RetryInfo", "<html><title> Bad &amp; gateway</title>"],
  ...[null, true, false, 0, -1, 1, 5.5, 200, 399, 400, 404, 429, 599, 600, 1e21, 400.5],
  ...[{}, [], [[]], [null], [{}], { message: "m" }, ["a", "b"], { a: ["b"], "": "c" }],
];

/** Every place of a value, from the outside in. */
function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const place = { holder: value as Members, key };
    yield place;
    yield* placesIn(place.holder[key]);
  }
}

/** Sets a member under any name, `__proto__` included. */
const set = ({ holder, key }: Place, value: unknown): void => {
  Object.defineProperty(holder, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
};

const valueAt = ({ holder, key }: Place): unknown => holder[key];

/** A change within a body, at one of its places. */
type Edit = (place: Place, random: Seeded, all: readonly Place[]) => void;

const edits: readonly Edit[] = [
  // Another value.
  (place, random) => set(place, structuredClone(random.pick(values))),
  // A value from elsewhere in the body, in its stead.
  (place, random, all) => set(place, structuredClone(valueAt(random.pick(all)))),
  // No such member.
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  // Another name.
  (place, random) => {
    if (Array.isArray(place.holder)) return;
    const value = valueAt(place);
    delete place.holder[place.key];
    set({ ...place, key: random.pick(keys) }, value);
  },
  // One more member.
  ({ holder }, random) =>
    set({ holder, key: nextKey(holder, random) }, structuredClone(random.pick(values))),
  // In an object or an array of its own.
  (place, random) =>
    set(place, random.oneIn(2) ? [valueAt(place)] : { [random.pick(keys)]: valueAt(place) }),
  // As JSON text.
  (place) => set(place, JSON.stringify(valueAt(place))),
  // A number as text, a text in another case.
  (place, random) => {
    const value = valueAt(place);
    if (typeof value === "number") set(place, String(value));
    else if (typeof value === "string")
      set(place, random.oneIn(2) ? value.toUpperCase() : ` ${value}\n`);
  },
  // What it holds, in its stead.
  (place, random) => {
    const inner = Array.from(placesIn(valueAt(place)));
    if (inner.length > 0) set(place, valueAt(random.pick(inner)));
  },
];

const nextKey = (holder: Members, random: Seeded): string =>
  Array.isArray(holder) ? String(holder.length) : random.pick(keys);

const originals: readonly unknown[] = Object.values(providers).flat();

/** A provider's body, its structure changed at up to three places. */
export function changedStructure(random: Seeded): Buffer {
  const root = [structuredClone(random.pick(originals))];
  for (let count = random.below(4); count > 0; count--) {
    const all = Array.from(placesIn(root));
    if (all.length > 0) random.pick(edits)(random.pick(all), random, all);
  }
  return Buffer.from(JSON.stringify(root[0] ?? null));
}
