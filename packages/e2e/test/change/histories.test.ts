import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type Catalog,
  compile,
  emitters,
  type LockFile,
  lock,
  type Problem,
  type Report,
  report,
} from "@org/error-codegen";
import { beforeAll, expect, test } from "vitest";
import { type Draft, edit, firstDraft, randomOf, yamlOf } from "../../src/history.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { tryRun } from "../../src/run.ts";

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const releases = 6;

/** A release in a history: what it followed, what was said of it, what it promised. */
interface Release {
  readonly before: LockFile;
  readonly after: LockFile;
  readonly report: Report;
  readonly catalog: Catalog;
}

/** What may stand in the way of a careless edit, and nothing else. */
const refusals = new Set([
  "known-category",
  "known-replacement",
  "known-status",
  "no-reserved-word",
  "released-stays",
  "retired-stays-retired",
  "shape",
  "unique-identifier",
]);

const seen = new Set<string>();

function released(draft: Draft, before?: LockFile): Release | readonly Problem[] {
  const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  const { catalog, source, problems } = compile({
    catalog: [file("catalog.yaml", yamlOf(draft))],
    locales: [],
    ...(before && { lock: file("catalog.lock.json", JSON.stringify(before)) }),
  });
  if (problems) return problems;
  const first = lock(catalog, "1.0.0");
  if (!before)
    return { before: first, after: first, report: report(first, first, source), catalog };
  const said = report(before, lock(catalog, before.version), source);
  return { before, after: lock(catalog, said.next), report: said, catalog };
}

/** A history of releases, each some edits after the last; an edit that is refused is taken back. */
function history(seed: number): Release[] {
  const random = randomOf(seed);
  let draft = firstDraft();
  const first = released(draft);
  if (!("after" in first)) throw new Error(JSON.stringify(first));
  const all = [first];
  while (all.length < releases) {
    for (let count = 1 + random(4); count > 0; count--) {
      const tried = structuredClone(draft);
      edit(tried, random);
      const outcome = released(tried, all.at(-1)?.after);
      if ("after" in outcome) draft = tried;
      else for (const { rule, level } of outcome) if (level === "error") seen.add(rule);
    }
    const next = released(draft, all.at(-1)?.after);
    if (!("after" in next)) throw new Error(JSON.stringify(next));
    all.push(next);
  }
  return all;
}

const histories = seeds.map((seed) => ({ seed, all: history(seed) }));

test("nothing but the rules of change and of form refuses an edit, and each of them does", () => {
  expect([...seen].filter((rule) => !refusals.has(rule))).toEqual([]);
  for (const rule of ["released-stays", "retired-stays-retired", "unique-identifier"])
    expect(seen).toContain(rule);
});

test.each(histories)("history $seed: a name that was released stays for ever", ({ all }) => {
  const names = new Map<string, string>();
  for (const { after } of all)
    for (const [code, entry] of Object.entries({ ...after.codes, ...after.retired })) {
      const now = [entry.identifier, entry.constant, entry.slug].join(" ");
      expect(names.get(code) ?? now, code).toBe(now);
      names.set(code, now);
    }
  const last = all.at(-1)?.after as LockFile;
  expect(Object.keys({ ...last.codes, ...last.retired }).sort()).toEqual([...names.keys()].sort());
  expect(new Set(names.values()).size).toBe(names.size);
});

test.each(histories)("history $seed: a retired code never comes back", ({ all }) => {
  const retired = new Set<string>();
  for (const { after } of all) {
    for (const code of Object.keys(after.retired)) retired.add(code);
    for (const code of retired) {
      expect(Object.keys(after.codes)).not.toContain(code);
      expect(Object.keys(after.retired)).toContain(code);
    }
  }
});

test.each(histories)("history $seed: since which version something is there stays", ({ all }) => {
  for (const { before, after } of all)
    for (const [code, { since }] of Object.entries(after.codes))
      expect(since, code).toBe(before.codes[code]?.since ?? after.version);
});

/** A program that says all that a version's types let it say. */
function consumer({ codes, statuses }: LockFile): string {
  const lines = Object.values(codes).flatMap(({ identifier, statuses: own }) => {
    const name = `ErrorCode.${identifier}`;
    const raised = own.map((one) => Number(one.replace("xx", "18")));
    const bare = own.some((one) => /^\d+$/.test(one)) ? [`new ApiError(${name});`] : [];
    const named = raised.map((status) => `new ApiError(${name}, { status: ${status} });`);
    const reads = `told(codes[${name}].action, codes[${name}].recovery, constants.${identifier});`;
    return [...bare, ...named, reads, `if (parsed.code === ${name}) told(${name});`];
  });
  const entries = Object.keys(statuses).map((status) => `told(statuses["${status}"].meaning);`);
  return `import { ApiError, codes, ErrorCode, parseError, statuses } from "./src/index.ts";
import * as constants from "./src/generated/constants.ts";
const told = (...texts: readonly string[]): readonly string[] => texts;
const parsed = parseError({});
${[...lines, ...entries].join("\n")}
`;
}

const runtime = inRepository("packages/error-codes/src");

/** The TypeScript package that is made of a catalogue, and a program of the version before it. */
async function project(into: string, { before, catalog }: Release): Promise<void> {
  for (const name of readdirSync(runtime).filter((one) => one.endsWith(".ts")))
    cpSync(join(runtime, name), join(into, "src", name));
  const context = { header: "Generated by error-codegen.", packages: {} };
  const [emitter] = emitters.filter(({ name }) => name === "typescript");
  for await (const { path, text } of emitter?.emit(catalog, context) ?? [])
    put(into, { [`src/generated/${path}`]: text });
  put(into, { "consumer.ts": consumer(before) });
}

let broken: Set<string>;
beforeAll(async () => {
  const folder = foreignFolder();
  for (const { seed, all } of histories)
    for (const [index, one] of all.entries()) await project(join(folder, `${seed}-${index}`), one);
  const options = {
    extends: inRepository("tsconfig.base.json"),
    compilerOptions: {
      noEmit: true,
      declaration: false,
      isolatedDeclarations: false,
      lib: ["es2024", "dom"],
    },
    include: ["*/consumer.ts"],
  };
  put(folder, { "package.json": { type: "module" }, "tsconfig.json": options });
  const tsc = inRepository("node_modules/.bin/tsc");
  const { output } = await tryRun(tsc, ["--pretty", "false", "-p", folder], { cwd: folder });
  const lines = output.split("\n").filter((line) => line.includes(": error "));
  expect(lines.filter((line) => !/^[\d-]+\/consumer\.ts\(/.test(line))).toEqual([]);
  broken = new Set(lines.map((line) => line.slice(0, line.indexOf("/"))));
});

test.each(histories)(
  "history $seed: what no longer compiles was told to break",
  ({ seed, all }) => {
    expect(broken.has(`${seed}-0`)).toBe(false);
    for (const [index, { report: said }] of all.entries())
      if (broken.has(`${seed}-${index}`)) {
        expect(said.bump, `release ${index}`).toBe("major");
        expect(said.changes.some(({ reaches }) => reaches.typescript === "breaking")).toBe(true);
      }
  },
);

test("some releases break, some do not", () => {
  expect(broken.size).toBeGreaterThan(10);
  expect(broken.size).toBeLessThan(seeds.length * (releases - 1));
});
