import { type Audience, compile, lock, type Report, report } from "@org/error-codegen";
import { audienceOf } from "../../../codegen/src/release/policy/row.ts";
import { type Seeded, seeded } from "../differential/seeded.ts";
import { ofCatalogue } from "./mutate-catalogue.ts";
import { ofEntries } from "./mutate-entries.ts";
import { filesOf, firstWorld, type World } from "./world.ts";

const mutations = [...ofCatalogue, ...ofEntries];

/** Two successive catalogues, and the result of the diff. */
export interface Pair {
  readonly seed: number;
  readonly before: Compiled;
  readonly after: Compiled;
  readonly report: Report;
  /** Whom the targets of either serve. */
  readonly served: ReadonlySet<Audience>;
}

type Compiled = Extract<ReturnType<typeof compile>, { problems?: never }>;

/** Compiles a world, optionally after the release of another; undefined if a rule refuses it. */
function compiled(world: World, released?: string): Compiled | undefined {
  const file = released && { path: "catalog.lock.json", bytes: Buffer.from(released) };
  const result = compile({ ...filesOf(world), ...(file && { lock: file }) });
  return result.problems ? undefined : result;
}

/** Makes a number of edits, and undoes those that are refused. */
function edited(world: World, count: number, random: Seeded, released?: string): World {
  let current = world;
  for (let index = 0; index < count; index++) {
    const tried = structuredClone(current);
    random.pick(mutations)(tried, random);
    if (compiled(tried, released)) current = tried;
  }
  return current;
}

const yamlOf = (world: World): string =>
  filesOf(world)
    .catalog.map(({ bytes }) => bytes)
    .join("");

/** The YAML of successive catalogues, each of them the one before it after an edit that no rule refuses. */
export function successive(seed: number, count: number): string[] {
  const random = seeded(seed);
  let world = firstWorld();
  return Array.from({ length: count }, () => {
    world = edited(world, 1, random);
    return yamlOf(world);
  });
}

/** The pair of a seed: a random catalogue, released or not, and the same after some edits. */
export function pairOf(seed: number): Pair {
  const random = seeded(seed);
  const first = edited(firstWorld(), random.below(16), random);
  const plain = compiled(first);
  if (!plain) throw new Error(`Seed ${seed} starts with an invalid catalogue.`);
  const promise = lock(plain.catalog, "1.0.0", first.targets);
  const released = random.oneIn(2) ? JSON.stringify(promise) : undefined;
  const second = edited(first, 1 + random.below(4), random, released);
  const before = compiled(first, released);
  const after = compiled(second, released);
  if (!before || !after) throw new Error(`Seed ${seed} has an invalid catalogue.`);
  const now = lock(after.catalog, "1.0.0", second.targets);
  const targets = [...Object.keys(first.targets), ...Object.keys(second.targets)];
  return {
    seed,
    before,
    after,
    report: report(promise, now, after.source),
    served: new Set(["wire", "docs", ...targets.flatMap((name) => audienceOf(name) ?? [])]),
  };
}
