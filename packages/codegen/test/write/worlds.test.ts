import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { emptyFolder, fill } from "../folder.ts";
import { recordName } from "./changes.ts";
import { shop } from "./shop.ts";
import { type Fault, withFault } from "./worlds/faults.ts";
import { askGitOnce } from "./worlds/git.ts";
import { deeds, outs, project } from "./worlds/people.ts";
import { Random } from "./worlds/random.ts";
import { gained, lost, type Snapshot, snapshot } from "./worlds/snapshot.ts";

const worlds = 1000;
const perTest = 100;

const faults: readonly Fault[] = [
  "killed before it",
  "killed in it",
  "killed after it",
  "no space",
  "denied",
];
const readers = [["check"], ["lint"], ["diff"], ["explain", "order_0"]];

/** Folders that a careless config names. */
const careless = [
  ...["gen", "gen/a/codes", "Gen/A", ".", "..", "../..", "/", "~", " ", "", "src", "./src/../.."],
  ...["errors", "errors/locales", ".git/hooks", "node_modules/x", "../../elsewhere", "gen/../.git"],
];

/** A world: what is there, what the commands have written into it, and what people have done to it. */
class World {
  readonly root = emptyFolder();
  readonly random: Random;
  readonly log: string[] = [];
  /** Path and text of everything that a command has written, and of records that could be ours. */
  readonly #written = new Map<string, Set<string>>();
  readonly #records = new Set<string>();
  readonly #texts = new Set<string>();
  readonly #copied = new Set<string>();
  /** What is there, until something changes it. */
  #snapshot: Snapshot | undefined;

  constructor(seed: number) {
    this.random = new Random(seed);
    fill(this.root, {
      "elsewhere/mine.txt": "mine",
      "home/mine.txt": "mine",
      "home/treasures/precious.txt": "precious",
      [`${project}/src/mine.ts`]: "mine",
      [`${project}/.git/config`]: "mine",
      [`${project}/node_modules/x/index.js`]: "mine",
      [`${project}/precious.txt`]: "precious",
    });
    vi.stubEnv("HOME", join(this.root, "home"));
    this.catalogue();
    this.config();
  }

  #now(): Snapshot {
    this.#snapshot ??= snapshot(this.root);
    return this.#snapshot;
  }

  catalogue(size = 1 + this.random.below(3)): void {
    this.#snapshot = undefined;
    const yaml = shop(size, `Gone ${this.random.below(4)}`);
    fill(this.root, { [`${project}/errors/catalog.yaml`]: yaml });
  }

  config(isCareless = false): void {
    this.#snapshot = undefined;
    const { random } = this;
    const names = ["markdown", "openapi", "typescript"].slice(
      0,
      1 + random.below(random.once(3) ? 3 : 2),
    );
    const wild = isCareless ? random.below(names.length + 1) : -1;
    const out = (index: number): string =>
      JSON.stringify(index === wild ? random.one(careless) : outs[index]);
    const targets = names.map((name, index) => `  ${name}: { out: ${out(index)} }\n`);
    const where = ["errors", "errors", ".", "editor"][random.below(4)];
    const schemas = wild === names.length ? random.one([...careless, "gen/b"]) : where;
    const text = `catalog: errors\nschemas: ${JSON.stringify(schemas)}\ntargets:\n${targets.join("")}`;
    fill(this.root, { [`${project}/error-codegen.yaml`]: text });
  }

  /** People do something. */
  deed(): void {
    const { root, random } = this;
    const name = random.one(Object.keys(deeds)) ?? "";
    this.log.push(name);
    deeds[name]?.({
      root,
      random,
      files: [...this.#now()].flatMap(([path, text]) =>
        text.startsWith("link to ") ? [] : [path],
      ),
      changedRecord: (text) => this.#records.add(text),
      copiedRecord: (folder) => this.#copied.add(folder),
    });
    this.#snapshot = undefined;
  }

  /** Runs a command, perhaps with a fault, and holds it to what it may do. */
  async run(args: readonly string[], fault?: Fault): Promise<number | undefined> {
    const before = this.#now();
    const at = fault ? 1 + this.random.below(30) : 0;
    this.log.push(`${args.join(" ")}${fault ? `, ${fault} at operation ${at}` : ""}`);
    let code: number | undefined;
    const config = ["--config", join(this.root, project, "error-codegen.yaml")];
    await withFault(at, fault, async () => {
      code = await main([...args, ...config]);
    });
    this.#snapshot = undefined;
    const after = this.#now();
    const wrong = lost(before, after).filter((path) => !this.#mayGo(path, before));
    expect({ log: this.log, wrong }).toEqual({ log: this.log, wrong: [] });
    this.#hold(args, before, after);
    return code;
  }

  /** Whether what was at a path was written there by a command, and is as it was then. */
  #mayGo(path: string, before: Snapshot): boolean {
    const text = normal(before.get(path) ?? "");
    if (text.startsWith("link to ")) return false;
    if (path.endsWith(recordName) && this.#records.has(text)) return true;
    const isCopy = [...this.#copied].some((folder) => path.startsWith(`${folder}/`));
    return this.#written.get(path)?.has(text) || (isCopy && this.#texts.has(text));
  }

  #hold(args: readonly string[], before: Snapshot, after: Snapshot): void {
    const paths = gained(before, after);
    const isReader = readers.some(([name]) => name === args[0]);
    const out = /^home\/project\/(?!\.git\/|node_modules\/)/;
    const strange = isReader ? paths : paths.filter((path) => !out.test(path));
    expect({ log: this.log, strange }).toEqual({ log: this.log, strange: [] });
    for (const path of paths) {
      const text = normal(after.get(path) ?? "");
      this.#written.set(path, (this.#written.get(path) ?? new Set()).add(text));
      this.#texts.add(text);
    }
  }
}

const normal = (text: string): string => text.replaceAll("\r\n", "\n");

beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

askGitOnce();

describe("in a random world", () => {
  const starts = Array.from({ length: worlds / perTest }, (_, index) => index * perTest);

  test.each(starts)(
    "no command changes a byte that it did not write: from world %i",
    async (start) => {
      for (let seed = start; seed < start + perTest; seed++) {
        const world = new World(seed);
        const { random } = world;
        if (!random.once(5)) await world.run(["generate"]);
        if (random.once(3)) await world.run(["freeze", "1.0.0"]);
        for (let step = 1 + random.below(3); step > 0; step--) {
          if (random.once(2)) world.catalogue();
          if (random.once(4)) world.config(random.once(2));
          world.deed();
          const fault = random.once(2) ? random.one(faults) : undefined;
          const writer = random.once(4) ? ["freeze", `1.${random.below(3)}.0`] : ["generate"];
          await world.run(writer, fault);
          if (random.once(3)) await world.run(random.one(readers) ?? []);
        }
        if ((await world.run(["generate"])) === 0) expect(await world.run(["check"])).toBe(0);
        rmSync(world.root, { recursive: true });
      }
    },
  );

  test("if only runs are killed, the next one completes their work", async () => {
    for (let seed = 0; seed < 100; seed++) {
      const world = new World(seed);
      world.catalogue(3);
      for (const fault of faults) {
        world.catalogue(3);
        await world.run(["generate"], fault);
        await world.run(["freeze", `${faults.indexOf(fault)}.0.0`], fault);
      }
      expect({ log: world.log, code: await world.run(["generate"]) }).toMatchObject({ code: 0 });
      const left = [...snapshot(world.root).keys()].filter((path) =>
        path.includes(".error-codegen-"),
      );
      expect({ log: world.log, left }).toMatchObject({ left: [] });
      rmSync(world.root, { recursive: true });
    }
  });
});
