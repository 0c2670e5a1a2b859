import type { Seeded } from "../differential/seeded.ts";
import { insert, keyOf, type Mutation, name, names, swap, text, texted } from "./mutation.ts";
import type { Code, Status, World } from "./world.ts";

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
const values = ["v1", "v2", "W_{n}", "{n}_W", 7, 8, 9];
const recoveries = ["transient", "correctable", "terminal"];
const actors = ["caller", "account_owner", "operator", "upstream"];

/** A code that may be removed. The last one stays, because nobody has a catalogue without codes. */
const spare = ({ codes }: World, random: Seeded): string =>
  Object.keys(codes).length > 1 ? keyOf(random, codes) : "";

const anyCode = ({ codes }: World, random: Seeded): Code | undefined => codes[keyOf(random, codes)];
const anyStatus = (world: World, random: Seeded): Status | undefined =>
  world.statuses[keyOf(random, world.statuses)];

/** All kinds of edits of categories, statuses, codes and targets. */
export const ofEntries: readonly Mutation[] = [
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
  (world, random) => {
    const entry = random.oneIn(4)
      ? world.retired[keyOf(random, world.retired)]
      : anyCode(world, random);
    if (!entry) return;
    if (random.oneIn(4)) delete entry.value;
    else entry.value = random.pick(values);
  },
  (world, random) => {
    const entry = random.oneIn(4)
      ? world.retired[keyOf(random, world.retired)]
      : anyCode(world, random);
    if (!entry) return;
    if (random.oneIn(4)) delete entry.aliases;
    else entry.aliases = [random.pick(values), random.pick(values)];
  },
  (world, random) => {
    const code = anyCode(world, random);
    if (!code) return;
    if (random.oneIn(3)) delete code.causes;
    else code.causes = [text(random, "en"), text(random, "en")];
  },
  (world, random) => {
    const code = anyCode(world, random);
    if (!code) return;
    const url = `https://${random.pick(names)}.example/`;
    if (random.oneIn(3)) delete code.links;
    else code.links = [random.oneIn(2) ? url : { title: text(random, "en"), url }];
  },
  (world, random) => {
    const code = anyCode(world, random);
    if (!code) return;
    if (random.oneIn(3)) delete code.action;
    else code.action = [text(random, "en"), text(random, "en")];
  },
  (world, random) => {
    const fact = random.pick(["category", "recovery", "actor"] as const);
    delete anyCode(world, random)?.[fact];
  },
  (world, random) => {
    const fact = random.pick(["recovery", "actor"] as const);
    delete anyStatus(world, random)?.[fact];
  },
  (world, random) => {
    const { categories, retired } = world;
    const entries = [
      world,
      anyCode(world, random),
      anyStatus(world, random),
      categories[keyOf(random, categories)],
      retired[keyOf(random, retired)],
    ];
    const entry = random.pick(entries);
    if (!entry) return;
    if (random.oneIn(3)) delete entry["x-team"];
    else entry["x-team"] = random.pick(names);
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
    if (entry)
      entry[random.pick(["reason", "meaning", "replacedBy"] as const)] = keyOf(random, codes);
  },
  ({ retired }, random) =>
    void Object.assign(retired[keyOf(random, retired)] ?? {}, { identifier: name(random) }),
  ({ retired }, random) => void delete retired[keyOf(random, retired)],
  ({ targets }, random) => {
    const target = random.pick(["typescript", "go", "java", "markdown", "openapi", "json-schema"]);
    if (random.oneIn(3)) delete targets[target];
    else {
      const key = target === "go" ? "importPath" : "package";
      targets[target] = { out: target, [key]: `shop.${random.pick(names)}` };
    }
  },
];
