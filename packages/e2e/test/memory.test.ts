import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { filesIn } from "../src/files.ts";
import { nodes } from "../src/nodes.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { type Ended, run, tryRun } from "../src/run.ts";

const codegen = inRepository("packages/codegen");
const [ownNode, ...otherNodes] = nodes();

interface Called {
  readonly env?: NodeJS.ProcessEnv;
  readonly node?: string;
  /** The folder of the generator's package. */
  readonly generator?: string;
}

/**
 * Runs commands of the built generator in each of some folders, an hour later than it was built, so that no file there
 * has changed only just now.
 */
const callIn = (
  folders: readonly string[],
  commands: string,
  { env, node = ownNode.path, generator = codegen }: Called = {},
): Promise<Ended> => {
  const watched = inRepository("packages/e2e/src/watched.mjs");
  const args = [watched, join(generator, "dist/cli/main.js"), commands, ...folders];
  return tryRun(node, args, { cwd: codegen, env: { HOURS: "1", ...env } });
};

const call = (commands: string, folder: string, called?: Called): Promise<Ended> =>
  callIn([folder], commands, called);

const catalog = (meaning: string): string => `name: shop
title: Shop
docs: https://shop.example/errors/
wire: { format: problem }
codes:
  closed: { meaning: ${meaning}, statuses: [409] }
  gone: { meaning: It has gone, statuses: [404] }
`;

const config = (command: string): string => `catalog: errors
command: ${command}
targets:
  go: { out: out/go, importPath: shop.example/errors, runtime: false }
  markdown: { out: out/pages }
  typescript: { out: out/ts, package: "@shop/errors", runtime: false }
`;

const page = "out/pages/codes/closed.md";

/** A project in which the generator has run, without what it knows of that: each test has a copy. */
const generated = foreignFolder();
beforeAll(async () => {
  put(generated, {
    "errors/catalog.yaml": catalog("It is closed"),
    "errors/locales/zh.yaml": "title: 店\ncodes:\n  gone: { meaning: 没了 }\n",
    "error-codegen.yaml": config("make"),
  });
  expect(await call("generate", generated)).toMatchObject({ status: 0 });
});

/** Projects in which the generator knows what it left. */
async function allRemembered(count: number, called?: Called): Promise<string[]> {
  const folders = Array.from({ length: count }, foreignFolder);
  for (const folder of folders) {
    cpSync(generated, folder, { recursive: true });
    mkdirSync(join(folder, "node_modules"));
    // Times that can be restored to the last digit.
    for (const path of [page, "errors/catalog.yaml"]) utimesSync(join(folder, path), 1e9, 1e9);
  }
  expect(await callIn(folders, "generate", called)).toMatchObject({ status: 0 });
  return folders;
}

async function remembered(called?: Called): Promise<string> {
  const [folder = expect.unreachable()] = await allRemembered(1, called);
  return folder;
}

/** Replaces a file by one of the same size and time. */
function forge(path: string, change: (text: string) => string): void {
  const { atime, mtime } = statSync(path);
  const text = readFileSync(path, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  utimesSync(path, atime, mtime);
}

const cacheOf = (folder: string): string => {
  const cache = join(folder, "node_modules/.cache/error-codegen");
  const [name = "", ...others] = readdirSync(cache);
  expect(others).toEqual([]);
  return join(cache, name);
};

/** What people and programs do to a project between two runs. */
const events: Readonly<Record<string, (folder: string) => unknown>> = {
  "an edited page whose size and time are as before": (folder) =>
    forge(join(folder, page), (text) => text.replace("It is closed", "It is loosed")),
  "a page that was edited and edited back": (folder) => {
    forge(join(folder, page), (text) => text.replace("It is closed", "It is loosed"));
    forge(join(folder, page), (text) => text.replace("It is loosed", "It is closed"));
  },
  "a page in place of another": (folder) => {
    rmSync(join(folder, page));
    renameSync(join(folder, "out/pages/codes/gone.md"), join(folder, page));
  },
  "two pages that have changed places": (folder) => {
    const [one, other] = [join(folder, page), join(folder, "out/pages/codes/gone.md")];
    renameSync(one, `${folder}/one`);
    renameSync(other, one);
    renameSync(`${folder}/one`, other);
  },
  "a deleted page": (folder) => rmSync(join(folder, page)),
  "a deleted folder": (folder) => rmSync(join(folder, "out/pages/codes"), { recursive: true }),
  "a deleted record": (folder) => rmSync(join(folder, "out/pages/.error-codegen.sha256")),
  "a record without a line": (folder) =>
    forge(join(folder, "out/pages/.error-codegen.sha256"), (text) => text.replace(/.*\n/, "")),
  "a page of somebody else": (folder) => put(folder, { "out/pages/codes/mine.md": "Mine.\n" }),
  "an empty folder in place of a page": (folder) => {
    rmSync(join(folder, page));
    mkdirSync(join(folder, page));
  },
  "an empty folder": (folder) => mkdirSync(join(folder, "out/pages/mine")),
  "a file of somebody else in a shared folder": (folder) =>
    put(folder, { "out/go/mine.go": "package errors\n" }),
  "a generated file of somebody else in a shared folder": (folder) =>
    put(folder, { "out/go/mine_gen.go": "package errors\n" }),
  "a page that is a link to its text": (folder) => {
    renameSync(join(folder, page), join(folder, "page.md"));
    symlinkSync(join(folder, "page.md"), join(folder, page));
  },
  "a catalogue whose size and time are as before": (folder) =>
    forge(join(folder, "errors/catalog.yaml"), (text) =>
      text.replace("It is closed", "It is loosed"),
    ),
  "a catalogue with a fault": (folder) =>
    put(folder, { "errors/catalog.yaml": catalog("It is closed").replace("409", "409, 409") }),
  "a catalogue with a warning": (folder) =>
    put(folder, { "errors/catalog.yaml": catalog("It is closed ".repeat(20)) }),
  "a catalogue in one more file": (folder) =>
    put(folder, { "errors/more.yaml": "codes:\n  more: { meaning: More, statuses: [400] }\n" }),
  "a translation that is gone": (folder) =>
    rmSync(join(folder, "errors/locales"), { recursive: true }),
  "a lock": (folder) => put(folder, { "errors/catalog.lock.json": "{}\n" }),
  "another config": (folder) => put(folder, { "error-codegen.yaml": config("make errors") }),
  "one target less": (folder) =>
    put(folder, { "error-codegen.yaml": config("make").replace(/ {2}go.*\n/, "") }),
  "a README with a code that does not exist": (folder) =>
    put(folder, { "README.md": "`ErrorCode.Nothing`\n" }),
  "a list of folders that is gone": (folder) => rmSync(join(folder, ".error-codegen.folders")),
  "a list with a folder that nobody generates into": (folder) => {
    cpSync(join(folder, "out/go"), join(folder, "out/old"), { recursive: true });
    put(folder, { ".error-codegen.folders": "out/go\nout/old\nout/pages\nout/ts\n" });
  },
  "a cache that is cut off": (folder) => {
    const cache = cacheOf(folder);
    const text = readFileSync(cache, "utf8");
    writeFileSync(cache, text.slice(0, text.length / 2));
  },
  "a cache with another digit": (folder) =>
    forge(cacheOf(folder), (text) => text.replace(/"unchanged":\d/, '"unchanged":7')),
  "a cache that is a folder": (folder) => {
    const cache = cacheOf(folder);
    rmSync(cache);
    mkdirSync(cache);
  },
  "a cache of another project": async (folder) => {
    const other = await remembered();
    forge(join(folder, page), (text) => text.replace("It is closed", "It is loosed"));
    cpSync(cacheOf(other), cacheOf(folder));
  },
  "a cache in a folder that is read-only": (folder) => {
    chmodSync(dirname(cacheOf(folder)), 0o555);
    forge(join(folder, page), (text) => text.replace("It is closed", "It is loosed"));
  },
  "no place for a cache": (folder) => {
    rmSync(join(folder, "node_modules/.cache"), { recursive: true });
    put(folder, { "node_modules/.cache": "A file.\n" });
    forge(join(folder, page), (text) => text.replace("It is closed", "It is loosed"));
  },
};

/** What two runs in each folder say, without what they have read; and what is there after them. */
async function outcomes(folders: readonly string[]): Promise<object[]> {
  const { output } = await callIn(folders, "check, generate");
  const said = output.replaceAll(/ read \d+ outputs/g, "").split("\f");
  expect(said).toHaveLength(folders.length);
  return folders.map((folder, index) => ({ said: said[index], files: filesIn(folder) }));
}

/** The same folder for a generator that knows nothing. */
function forgotten(folder: string): string {
  const copy = foreignFolder();
  const isKept = (path: string): boolean => basename(path) !== "node_modules";
  cpSync(folder, copy, { recursive: true, filter: isKept, verbatimSymlinks: true });
  return copy;
}

/** Requires that runs say and leave what others do that know nothing. */
async function requireSame(folder: string): Promise<void> {
  const [own, other] = await outcomes([folder, forgotten(folder)]);
  expect(own).toEqual(other);
}

test("a run that follows another reads no output, and says the same", async () => {
  const folder = await remembered();
  for (const [command, fact] of [
    ["generate", "0 files written, 0 removed, 37 unchanged"],
    ["check", "37 files are up to date"],
  ] as const)
    expect(await call(command, folder)).toMatchObject({
      status: 0,
      output: expect.stringMatching(
        `^zh: 2 of 3 texts, .*\n${fact} \\(2 codes, 2 statuses\\)\n${command} read 0 outputs, and ended with 0\\.\n$`,
      ),
    });
});

test("a run after a change of one text reads what it replaces, and the next one what was written", async () => {
  const folder = await remembered();
  put(folder, { "errors/catalog.yaml": catalog("It is shut") });
  const counts: unknown[] = [];
  for (const _ of ["writes", "reads", "knows"]) {
    const { output } = await call("generate", folder);
    counts.push(/^(\d+) files written(?:.|\n)*?^generate read (\d+) /m.exec(output)?.slice(1));
  }
  expect(counts).toEqual([
    ["20", "17"],
    ["0", "17"],
    ["0", "0"],
  ]);
});

describe("runs say and leave what others do that know nothing", () => {
  const names = Object.keys(events);
  let all: object[];
  beforeAll(async () => {
    const folders = await allRemembered(names.length);
    for (const [index, folder] of folders.entries()) await events[names[index] ?? ""]?.(folder);
    all = await outcomes([...folders, ...folders.map(forgotten)]);
  });

  test.each(names)("after %s", (name) => {
    const index = names.indexOf(name);
    expect(all[index]).toEqual(all[names.length + index]);
  });
});

test.each(["1", "2", "4", "9"])(
  "a run that is killed before its rename number %s leaves nothing that later runs believe",
  async (DIES_AT) => {
    const folder = await remembered();
    put(folder, { "errors/catalog.yaml": catalog("It is shut") });
    expect((await call("generate", folder, { env: { DIES_AT } })).status).toBe(null);
    // As it was before that run.
    put(folder, { "errors/catalog.yaml": catalog("It is closed") });
    await requireSame(folder);
  },
);

test("a clock that was set back makes runs read everything, and believe nothing else", async () => {
  const folder = await remembered();
  forge(join(folder, page), (text) => text.replace("It is closed", "It is loosed"));
  const env = { HOURS: "-5" };
  expect((await call("check", folder, { env })).output).toContain(
    "was edited after it was generated",
  );
  forge(join(folder, page), (text) => text.replace("It is loosed", "It is closed"));
  for (const _ of ["once", "again"])
    expect((await call("generate", folder, { env })).output).toMatch(/^generate read [1-9]/m);
});

test("another branch is read again, and so is the first one after it", async () => {
  const folder = await remembered();
  const git = (...args: string[]): Promise<string> =>
    run("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd: folder });
  put(folder, { ".gitignore": "node_modules\n" });
  await git("init", "--initial-branch=main");
  await git("add", ".");
  await git("commit", "--message=main");
  await git("checkout", "-b", "other");
  put(folder, { "errors/catalog.yaml": catalog("It is shut") });
  await call("generate", folder);
  await git("commit", "--all", "--message=other");
  for (const branch of ["main", "other"]) {
    await git("checkout", branch);
    await requireSame(folder);
    expect(await git("status", "--porcelain")).toBe("");
  }
  // The outputs of one branch under the catalogue of the other.
  await git("checkout", "main", "--", "errors");
  await requireSame(folder);
});

test("another generator and another Node do not believe what came of the last run", async () => {
  const generator = foreignFolder();
  for (const path of ["dist", "package.json", "src/emitters"])
    cpSync(join(codegen, path), join(generator, path), { recursive: true });
  symlinkSync(join(codegen, "node_modules"), join(generator, "node_modules"));
  const folder = await remembered({ generator });
  const inputs = (): string =>
    JSON.parse(readFileSync(cacheOf(folder), "utf8").split("\n")[1] ?? "").inputs;
  const first = inputs();
  const [other] = otherNodes;
  await call("generate", folder, { generator, ...(other && { node: other.path }) });
  const second = inputs();
  expect(second).not.toBe(first);
  await call("generate", folder, { generator });
  expect(inputs()).toBe(first);
  forge(join(generator, "dist/text/header.js"), (text) =>
    text.replace("Do not edit", "Do no edits"),
  );
  expect((await call("check", folder, { generator })).output).toContain(
    "differs from what would be generated",
  );
});

test("a cache is written by generate alone, and only where node_modules is", async () => {
  const folder = forgotten(await remembered());
  await call("generate", folder);
  expect(readdirSync(folder).sort()).toEqual([
    ".error-codegen.folders",
    "error-codegen.yaml",
    "errors",
    "out",
  ]);
  mkdirSync(join(folder, "node_modules"));
  await call("check", folder);
  expect(readdirSync(join(folder, "node_modules"))).toEqual([]);
});
