import type { Seeded } from "../differential/seeded.ts";
import { insert, languages, type Mutation, names, swap, text, texted } from "./mutation.ts";
import type { OwnShape } from "./world.ts";

const headers = ["x-shop-id", "x-request-id", "request-id", "x-trace", "x-other"];
const suffixes = [" (id: {id})", " [{id}]", " (request {id})"];
const builtin = ["openai", "problem", "anthropic", "flat"];
const pointers = ["/error/code", "/error/type", "/error/message", "/error", "/code", "/message"];
const more = ["/type", "/detail", "/oven/code", "/oven/text", "/message/text", "/errors/0/code"];

const others = ["/ok", "/more", "/oven/id", "/oven/more", "/help"];

const pointer = (random: Seeded): string => random.pick([...pointers, ...more]);

const shape = (random: Seeded): string | OwnShape =>
  random.oneIn(3)
    ? random.pick(builtin)
    : {
        name: random.pick(["aaa", "bbb", "oven"]),
        code: pointer(random),
        message: pointer(random),
        ...(random.oneIn(2) && { type: pointer(random) }),
        ...(random.oneIn(2) && { param: pointer(random) }),
        ...beside(random),
      };

/** The fields of a shape that do not decide which one fits, and a constant, which does. */
const beside = (random: Seeded): Partial<OwnShape> => ({
  ...(random.oneIn(3) && { status: random.pick(others) }),
  ...(random.oneIn(3) && { docsUrl: random.pick(others) }),
  ...(random.oneIn(3) && { requestId: random.pick(others) }),
  ...(random.oneIn(3) && { details: random.pick(others) }),
  ...(random.oneIn(3) && { constants: { [random.pick(others)]: random.pick([false, 1, "no"]) } }),
});

/** All kinds of edits of the catalogue as a whole. */
export const ofCatalogue: readonly Mutation[] = [
  (world, random) => {
    world.name = random.pick(names);
  },
  (world, random) => {
    world.docs = `https://${random.pick(names)}.example/`;
  },
  texted((world) => world, ["title", "description"]),
  (world, random) => {
    const tag = random.pick(languages);
    if (random.oneIn(2)) world.translations = [...new Set([...world.translations, world.language])];
    world.language = tag;
  },
  (world, random) => {
    const tag = random.pick(languages);
    if (world.translations.includes(tag))
      world.translations = world.translations.filter((one) => one !== tag);
    else world.translations.push(tag);
  },
  (world, random) => {
    world.labels[random.pick(languages)] = {
      codes: text(random, "x"),
      language: random.pick(names),
    };
  },
  ({ wire }, random) => void insert(wire.accepts, shape(random), random),
  ({ wire }, random) => {
    const own = [...wire.accepts, wire.format].filter((one) => typeof one === "object");
    const one = own.length > 0 ? random.pick(own) : undefined;
    const more = beside(random);
    for (const other of own) if (other.name === one?.name) Object.assign(other, more);
  },
  (world, random) => {
    if (random.oneIn(2)) delete world.descriptions;
    else world.descriptions = "html";
  },
  ({ wire, codes, retired }, random) => {
    if (random.oneIn(2)) delete wire.codes;
    else wire.codes = "numbers";
    for (const [index, entry] of [...Object.values(codes), ...Object.values(retired)].entries())
      entry.value = index + random.below(2);
  },
  ({ wire }, random) => void wire.accepts.splice(random.below(wire.accepts.length), 1),
  ({ wire }, random) => swap(wire.accepts, random),
  ({ wire }, random) => {
    const own = wire.accepts.filter((one) => typeof one === "object");
    const one = own.length > 0 ? random.pick(own) : undefined;
    if (one) one[random.pick(["code", "message", "type", "param"] as const)] = pointer(random);
  },
  ({ wire }, random) => {
    const own = wire.accepts.filter((one) => typeof one === "object");
    if (own.length > 0) random.pick(own).name = random.pick(["ccc", "ddd"]);
  },
  ({ wire }, random) => {
    const own = wire.accepts.filter((one) => typeof one === "object");
    const among = own.length > 0 && random.oneIn(2) ? own : wire.accepts;
    wire.format = structuredClone(random.pick(among));
  },
  ({ wire }, random) => {
    const { format } = wire;
    if (typeof format !== "object") {
      const own = shape(random);
      insert(wire.accepts, own, random);
      wire.format = structuredClone(own);
      return;
    }
    const field = random.pick(["code", "message", "type", "param"] as const);
    const place = pointer(random);
    for (const one of [format, ...wire.accepts])
      if (typeof one === "object" && one.name === format.name) one[field] = place;
  },
  ({ wire }, random) => {
    wire.requestId ??= { headers: ["x-request-id"] };
    insert(wire.requestId.headers, random.pick(headers), random);
  },
  ({ wire }, random) => {
    const list = wire.requestId?.headers ?? [];
    if (list.length > 1) list.splice(random.below(list.length), 1);
  },
  ({ wire }, random) => swap(wire.requestId?.headers ?? [], random),
  ({ wire }, random) => {
    if (!wire.requestId || random.oneIn(3)) delete wire.requestId?.messageSuffix;
    else wire.requestId.messageSuffix = random.pick(suffixes);
  },
  ({ retry }, random) => {
    retry.attempts = 1 + random.below(4);
  },
  ({ retry }, random) => {
    retry.initialDelayMs = 100 * (1 + random.below(9));
  },
  ({ retry }, random) => {
    retry.maxDelayMs = 1000 * (1 + random.below(9));
  },
  ({ retry }, random) => {
    retry.maxRetryAfterMs = random.pick([1000, 60_000, 90_000, 31_536_000_000, 4e10]);
  },
  ({ acronyms }, random) => {
    const word = random.pick(names);
    if (!acronyms.includes(word)) acronyms.push(word);
  },
];
