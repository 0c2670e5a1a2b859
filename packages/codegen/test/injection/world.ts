import { isScalar, LineCounter, parse, parseDocument, stringify as print, visit } from "yaml";
import { rulesOf } from "../../src/config/outputs.ts";
import catalogSchema from "../../src/formats/generated/catalog-file.schema.json" with {
  type: "json",
};
import configSchema from "../../src/formats/generated/config-file.schema.json" with {
  type: "json",
};
import localeSchema from "../../src/formats/generated/locale-file.schema.json" with {
  type: "json",
};
import { type ConfigFile, compile, emitters, type Problem, parseConfig } from "../../src/index.ts";
import { golden, type Yaml } from "../emitters/compiled.ts";
import { type Field, filled, maps, textFields } from "./fields.ts";
import { keys, payloads } from "./payloads.ts";

/** The kinds of files that people write, each with the schema of its format. */
export const formats = { catalog: catalogSchema, locale: localeSchema, config: configSchema };
export type Format = keyof typeof formats;

/** A map of YAML, in the order of its file. */
type Tree = ReadonlyMap<string, unknown>;

/** A catalogue, a translation and a config, as their files have them. */
export type World = Readonly<Record<Format, Tree>>;

const stringify = (value: unknown): string => print(value, { aliasDuplicateObjects: false });

const read = (yaml = ""): Tree => parse(yaml, { mapAsMap: true });

/** A world with one of everything. */
const base: World = {
  catalog: read(
    golden["catalog.yaml"]
      ?.replace(
        /^ {4}action: .*\n/m,
        '$&    links: [{ title: More, url: "https://more.example/" }]\n',
      )
      .replaceAll(/^ {2}(\d+):/gm, '  "$1":')
      .replace(
        /^ {2}accepts:\n/m,
        "$&    - { name: first, code: /a/b, message: /a/c, type: /a/d, param: /a/e }\n",
      ),
  ),
  locale: read(golden["locales/de.yaml"]?.replaceAll(/^ {2}(\d+):/gm, '  "$1":')),
  config: read(
    stringify({
      catalog: "catalog",
      targets: Object.fromEntries(
        emitters.map(({ name }) => [
          name,
          { out: `gen/${name}`, ...(name === "java" && { package: "shop.errors" }) },
        ]),
      ),
    }),
  ),
};

/** The YAML files of a world, translated into as many languages as there are locales. */
export function yamlOf({ catalog }: World, locales: Readonly<Record<string, Tree>>): Yaml {
  const files = Object.entries(locales).map(([tag, locale]) => [
    `locales/${tag}.yaml`,
    stringify(locale),
  ]);
  return { "catalog.yaml": stringify(catalog), ...Object.fromEntries(files) };
}

const parsed = (config: Tree): ReturnType<typeof parseConfig> =>
  parseConfig({ path: "error-codegen.yaml", bytes: Buffer.from(stringify(config)) });

const parsedBase = parsed(base.config);

/** Trees as files: most worlds differ from the first one in a single tree. */
const printed = new WeakMap<Tree, Buffer>();

function bytesOf(tree: Tree): Buffer {
  const bytes = printed.get(tree) ?? Buffer.from(stringify(tree));
  printed.set(tree, bytes);
  return bytes;
}

/** What is wrong with a world, whose translation is into some languages. */
function problemsOf(world: World, tags: readonly string[] = ["de"]): readonly Problem[] {
  const { config, problems } = world.config === base.config ? parsedBase : parsed(world.config);
  if (problems) return problems;
  const file = (path: string, value: Tree) => ({ path, bytes: bytesOf(value) });
  const catalog = [file("catalog.yaml", world.catalog)];
  const locales = tags.map((tag) => file(`locales/${tag}.yaml`, world.locale));
  return compile({ catalog, locales }, rulesOf(config)).problems ?? [];
}

/** A field that takes a text, and what stands around it there. */
interface Place {
  readonly format: Format;
  readonly field: Field;
  readonly around: (text: string) => string;
}

type Around = Place["around"];
const withHoles =
  (holes: string): Around =>
  (text) =>
    `${text} ${holes}`;

/** What fields want around a text: a pointer its slash, the suffix of a message its hole. */
const wrappings: readonly Around[] = [(text) => text, (text) => `/${text}`, withHoles("{id}")];

/** The same for labels, which are sentences with holes of their own. */
const ofLabels: readonly Around[] = [
  ...wrappings,
  ...["{field}", "{headers}", "{code}", "{count}", "{class}", "{status}", "{errors}"].map(
    withHoles,
  ),
  ...["{initial} {max} {attempts}", "{shown} {total}"].map(withHoles),
];

function isFine(places: readonly Place[], text: string): boolean {
  const world = { ...base };
  for (const { format, field, around } of places)
    world[format] = filled(world[format], field, () => around(text)) as Tree;
  return problemsOf(world).length === 0;
}

/** Every place of formats that takes words, and the fields that take none: names, numbers, addresses. */
export function placesOfText(of = Object.keys(formats) as Format[]): {
  places: Place[];
  without: string[];
} {
  const all = of.flatMap((format) =>
    textFields(formats[format]).map((field) => {
      const own = field.includes("labels") ? ofLabels : wrappings;
      const candidates = own.map((around) => ({ format, field, around }));
      return { field, format, place: candidates.find((one) => isFine([one], "words of it")) };
    }),
  );
  return {
    places: all.flatMap(({ place }) => place ?? []),
    without: all
      .filter(({ place }) => !place)
      .map(({ format, field }) => `${format}.${field.join(".")}`),
  };
}

/** A name that somebody writes, where it stands, and what is said of it. */
interface Named {
  readonly where: string;
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** Every map of the formats with keys of all these names, and what is said of each. */
export const keyed = (names: readonly string[]): Named[] =>
  (Object.keys(formats) as Format[]).flatMap((format) =>
    maps(formats[format]).flatMap((field) => {
      const withKeys = (_: number, before: unknown): unknown => {
        const entries = before instanceof Map ? [...before] : [];
        const [, last] = entries.at(-1) ?? ["", "x"];
        return new Map([...entries, ...names.map((name) => [name, last] as const)]);
      };
      const world = { ...base, [format]: filled(base[format], field, withKeys) as Tree };
      const problems = problemsOf(world);
      const lines = linesOfKeys(stringify(world[format]));
      return names.map((name) => ({
        where: [format, ...field].join("."),
        name,
        problems: problems.filter(({ line }) => lines.get(name)?.has(line)),
      }));
    }),
  );

/** The lines on which a key stands in YAML, by the key. */
function linesOfKeys(yaml: string): Map<string, Set<number>> {
  const counter = new LineCounter();
  const lines = new Map<string, Set<number>>();
  visit(parseDocument(yaml, { lineCounter: counter, uniqueKeys: false }), {
    Pair(_, { key }) {
      if (!isScalar(key) || !key.range) return;
      const name = String(key.value ?? "");
      const { line } = counter.linePos(key.range[0]);
      lines.set(name, (lines.get(name) ?? new Set()).add(line));
    },
  });
  return lines;
}

/** Every field that takes a name and no words, with some of these names, one after the other. */
export const named = (names: readonly string[]): Named[] =>
  (Object.keys(formats) as Format[]).flatMap((format) =>
    textFields(formats[format]).flatMap((field, turn) => {
      const where = [format, ...field].join(".");
      if (isFine([{ format, field, around: (text) => text }], "words of it")) return [];
      return names
        .filter((_, index) => index % 9 === turn % 9)
        .map((name) => {
          const world = { ...base, [format]: filled(base[format], field, () => name) as Tree };
          return { where, name, problems: problemsOf(world) };
        });
    }),
  );

/** Translations whose files have these names. */
export function translated(names: readonly string[]): Named[] {
  const found = problemsOf(base, names);
  return names.map((name) => ({
    where: "locales",
    name,
    problems: found.filter(({ file }) => file === `locales/${name}.yaml`),
  }));
}

/** The places of some where nothing refuses a text; most take all of them, so they are tried together. */
function takers(places: readonly Place[], text: string): readonly Place[] {
  if (places.length === 0 || isFine(places, text)) return places;
  if (places.length === 1) return [];
  const half = places.length >> 1;
  return [...takers(places.slice(0, half), text), ...takers(places.slice(half), text)];
}

/**
 * A catalogue in five languages, and a config, in which every place has a payload, and where entries have it
 * every payload: each that nothing refuses there.
 */
export function hostileWorld({ places }: { places: readonly Place[] }): {
  files: Yaml;
  config: ConfigFile;
} {
  const taken = payloads.map((text) => new Set(takers(places, text)));
  const hostile = (format: Format, tree: Tree, turn: number): Tree =>
    places.reduce((whole, place, index) => {
      const texts = payloads.filter((_, at) => taken[at]?.has(place)).map(place.around);
      if (place.format !== format || texts.length === 0) return whole;
      const textOf = (entry: number) => texts[(turn + index + entry) % texts.length] ?? "";
      return filled(whole, place.field, textOf) as Tree;
    }, tree);
  const many = withMany(base.catalog);
  const locales = tags.map((tag, turn) => [tag, hostile("locale", textsOf(many), turn)]);
  return {
    files: yamlOf({ ...base, catalog: hostile("catalog", many, 0) }, Object.fromEntries(locales)),
    config: configOf(hostile("config", base.config, 0)),
  };
}

/** The same catalogue and languages before any payload came. */
export function worldBefore(): Yaml {
  const many = withMany(base.catalog);
  return yamlOf(
    { ...base, catalog: many },
    Object.fromEntries(tags.map((tag) => [tag, textsOf(many)])),
  );
}

/** The config of a tree; folders are left as they were, for each has to be one of its own. */
function configOf(tree: Tree): ConfigFile {
  const targets = tree.get("targets") as ReadonlyMap<string, Tree>;
  const own = [...targets].map(([name, target]) => [name, new Map([...target, ["out", name]])]);
  const all = new Map([
    ...tree,
    ["targets", new Map(own as [string, Tree][])],
    ["vectors", new Map([["out", "vectors"]])],
  ]);
  all.delete("schemas");
  const { config, problems } = parsed(all);
  if (!config) throw new Error(JSON.stringify(problems));
  return config;
}

const tags = ["de", "fr"];

const sections = ["categories", "statuses", "codes", "retired"];

/** A catalogue with so many entries of each kind that each payload can stand in each of their fields. */
function withMany(catalog: Tree): Tree {
  const more = new Map(
    sections.map((name) => [name, new Map(catalog.get(name) as Map<string, Tree | object>)]),
  );
  const at = (map: string, name: string) => more.get(map)?.get(name) as Map<string, unknown>;
  const status = at("statuses", "404");
  const code = at("codes", "order.closed");
  const deprecated = at("codes", "1001").get("deprecated") as Map<string, unknown>;
  for (const [index] of payloads.entries()) {
    const name = `x${index}`;
    more.get("categories")?.set(name, { title: name });
    more.get("statuses")?.set(String(420 + index), new Map([...status, ["name", name]]));
    const life: [string, unknown][] = index % 2 === 0 ? [["deprecated", deprecated]] : [];
    more.get("codes")?.set(name, new Map([...code, ["category", name], ...life]));
    more.get("retired")?.set(`${name}_gone`, { reason: "x" });
  }
  for (const name of keys) {
    more.get("categories")?.set(name, { title: name });
    more.get("codes")?.set(name, new Map([...code, ["category", name]]));
    more.get("retired")?.set(`${name}.gone`, { reason: "x", replacedBy: name });
  }
  const rank = (key: string): string => key.replaceAll("x", "~");
  const statuses = [...(more.get("statuses") ?? [])].sort(([a], [b]) =>
    rank(a) < rank(b) ? -1 : 1,
  );
  return new Map([...catalog, ...more, ["statuses", new Map(statuses)]]);
}

/** An empty translation of each entry, and a reason of what deprecates it. */
function textsOf(catalog: Tree): Tree {
  const reason: Tree = new Map([["deprecated", new Map([["reason", "x"]])]]);
  const translated = ([name, entry]: [string, unknown]): [string, Tree] => {
    const isDeprecated = entry instanceof Map && entry.has("deprecated");
    return [name, isDeprecated ? reason : new Map()];
  };
  return new Map(
    sections.map((name) => [name, new Map([...(catalog.get(name) as Tree)].map(translated))]),
  );
}
