import type { Seeded } from "../differential/seeded.ts";
import type { Code, OwnShape, Status, Texts, World } from "./world.ts";

type Mutation = (world: World, random: Seeded) => void;

const names = ["api", "key", "order", "sku", "quota", "json", "user", "paid", "old", "limit"];
const statuses = [
  "400",
  "404",
  "408",
  "409",
  "410",
  "429",
  "500",
  "501",
  "502",
  "503",
  "4xx",
  "5xx",
];
const recoveries = ["transient", "correctable", "terminal"];
const actors = ["caller", "account_owner", "operator", "upstream"];
const languages = ["en", "de", "fr"];
const headers = ["x-shop-id", "x-request-id", "request-id", "x-trace", "x-other"];
const suffixes = [" (id: {id})", " [{id}]", " (request {id})"];
const builtin = ["openai", "problem", "anthropic", "flat"];
const pointers = ["/error/code", "/error/type", "/error/message", "/error", "/code", "/message"];
const more = ["/type", "/detail", "/oven/code", "/oven/text", "/message/text", "/errors/0/code"];

const keyOf = (random: Seeded, record: object): string => random.pick(Object.keys(record));

/** A code that may go: a catalogue without codes is none that anyone has. */
const spare = ({ codes }: World, random: Seeded): string =>
  Object.keys(codes).length > 1 ? keyOf(random, codes) : "";

const name = (random: Seeded): string => `${random.pick(names)}_${random.pick(names)}`;

const text = (random: Seeded, language: string): string =>
  `${language} ${random.pick(names)} ${random.pick(names)}`;

/** Puts an item at any place of a list. */
const insert = <T>(list: T[], item: T, random: Seeded): void =>
  void list.splice(random.below(list.length + 1), 0, item);

const swap = (list: unknown[], random: Seeded): void => {
  const [item] = list.splice(random.below(list.length), 1);
  if (item !== undefined) insert(list, item, random);
};

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
      };

/** Changes one of some texts, in English or a translation, or removes a description. */
function reword(texts: Record<string, Texts | undefined>, field: string, random: Seeded): void {
  if (field === "description" && random.oneIn(3)) delete texts[field];
  else {
    const language = random.pick(languages);
    texts[field] = { en: text(random, "en"), ...texts[field], [language]: text(random, language) };
  }
}

const texted =
  (
    pick: (world: World, random: Seeded) => { texts: object } | undefined,
    fields: string[],
  ): Mutation =>
  (world, random) => {
    const entry = pick(world, random);
    if (entry) reword(entry.texts as Record<string, Texts>, random.pick(fields), random);
  };

const anyCode = ({ codes }: World, random: Seeded): Code | undefined => codes[keyOf(random, codes)];
const anyStatus = (world: World, random: Seeded): Status | undefined =>
  world.statuses[keyOf(random, world.statuses)];

/** Every kind of edit. What the rules refuse is taken back by who makes it. */
export const mutations: readonly Mutation[] = [
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
    wire.format = structuredClone(random.pick(wire.accepts));
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
  (world, random) => {
    const id = random.pick(["a", "b", "c"]);
    const entries = Object.entries(world.categories).filter(([key]) => key !== id);
    const entry = { texts: { title: { en: text(random, "en") } } };
    if (!random.oneIn(3) || !world.categories[id]) insert(entries, [id, entry], random);
    world.categories = Object.fromEntries(entries);
  },
  texted(
    ({ categories }, random) => categories[keyOf(random, categories)],
    ["title", "description"],
  ),
  (world, random) => {
    const key = random.pick(statuses);
    if (world.statuses[key]) delete world.statuses[key];
    else
      world.statuses[key] = {
        name: name(random),
        recovery: random.pick(recoveries),
        actor: random.pick(actors),
        texts: { meaning: { en: text(random, "en") }, cause: { en: text(random, "en") } },
      };
  },
  texted(anyStatus, ["meaning", "cause", "description"]),
  (world, random) => void Object.assign(anyStatus(world, random) ?? {}, { name: name(random) }),
  (world, random) =>
    void Object.assign(anyStatus(world, random) ?? {}, { recovery: random.pick(recoveries) }),
  (world, random) =>
    void Object.assign(anyStatus(world, random) ?? {}, { actor: random.pick(actors) }),
  (world, random) => {
    const category = keyOf(random, world.categories);
    const texts = { meaning: { en: text(random, "en") }, action: { en: text(random, "en") } };
    const facts = { recovery: random.pick(recoveries), actor: random.pick(actors), texts };
    const entry = { category, statuses: [random.pick(Object.keys(world.statuses))], ...facts };
    const fresh = name(random).replace("_", random.pick(["_", ":", ".", "-"]));
    world.codes[fresh] ??= entry;
  },
  texted(anyCode, ["meaning", "action", "description"]),
  (world, random) =>
    void Object.assign(anyCode(world, random) ?? {}, { recovery: random.pick(recoveries) }),
  (world, random) =>
    void Object.assign(anyCode(world, random) ?? {}, { actor: random.pick(actors) }),
  (world, random) =>
    void Object.assign(anyCode(world, random) ?? {}, { category: keyOf(random, world.categories) }),
  (world, random) => {
    const code = anyCode(world, random);
    const listed = Object.keys(world.statuses);
    if (code) code.statuses = [...new Set([random.pick(listed), random.pick(listed)])];
  },
  (world, random) => swap(anyCode(world, random)?.statuses ?? [], random),
  (world, random) => void Object.assign(anyCode(world, random) ?? {}, { identifier: name(random) }),
  (world, random) => void delete anyCode(world, random)?.identifier,
  (world, random) => {
    const code = anyCode(world, random);
    const sunset = random.pick([undefined, "2027-01-31", "2028-01-31"]);
    const replacedBy = random.oneIn(2) ? keyOf(random, world.codes) : undefined;
    if (!code) return;
    if (random.oneIn(3)) delete code.deprecated;
    else
      code.deprecated = {
        reason: text(random, "en"),
        ...(replacedBy && { replacedBy }),
        ...(sunset && { sunset }),
      };
  },
  (world, random) => void delete world.codes[spare(world, random)],
  (world, random) => {
    const key = spare(world, random);
    const { identifier } = world.codes[key] ?? {};
    if (!world.codes[key]) return;
    delete world.codes[key];
    world.retired[key] = { reason: text(random, "en"), ...(identifier && { identifier }) };
  },
  ({ retired, codes }, random) => {
    const entry = retired[keyOf(random, retired)];
    if (entry) entry[random.pick(["reason", "replacedBy"] as const)] = keyOf(random, codes);
  },
  ({ retired }, random) =>
    void Object.assign(retired[keyOf(random, retired)] ?? {}, { identifier: name(random) }),
  ({ retired }, random) => void delete retired[keyOf(random, retired)],
  ({ targets }, random) => {
    const target = random.pick(["typescript", "go", "java", "markdown", "openapi", "json-schema"]);
    if (random.oneIn(3)) delete targets[target];
    else targets[target] = { out: target, package: `shop.${random.pick(names)}` };
  },
];
