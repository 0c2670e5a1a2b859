import { readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Catalog, compile, freeze, readCatalog, type Severity } from "../../src/index.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

const codeLines = (fields = ""): string =>
  `{ category: a, meaning: M, action: A, statuses: [404], recovery: terminal, actor: caller${fields} }`;

/** A catalogue with these codes, as lines below `codes`, and what else it is to have. */
const catalogue = (codes: readonly string[], rest = ""): string => `name: shop
title: Shop errors
docs: https://shop.example/
wire: { format: openai }
categories: { a: { title: A } }
statuses: { 404: { name: sku_not_found, meaning: M, cause: C, recovery: terminal, actor: caller } }
codes:
${codes.map((code) => `  ${code}\n`).join("")}${rest}`;

/** Writes a catalogue's file and compiles it with the lock that is beside it. */
function compiled(folder: string, text: string): Catalog {
  fill(folder, { "catalog.yaml": text });
  const { catalog, problems } = compile(readCatalog(folder).files ?? { catalog: [], locales: [] });
  if (!catalog) throw new Error(JSON.stringify(problems));
  return catalog;
}

const lockIn = (folder: string): string => readFileSync(join(folder, "catalog.lock.json"), "utf8");

describe("released entries keep their names", () => {
  const codes = [
    `get_sku_failed: ${codeLines()}`,
    `old_sku: ${codeLines(", identifier: sku_of_old")}`,
  ];
  const acronyms = "acronyms: [sku, of]\n";

  test("when an acronym is added for a new code", async () => {
    const folder = emptyFolder();
    const before = compiled(folder, catalogue(codes));
    await freeze(folder, "1.0.0");
    const added = `new_sku: ${codeLines()}`;
    const after = compiled(folder, catalogue([...codes, added], acronyms));
    expect(after.codes.map(({ identifier }) => identifier)).toEqual([
      "GetSkuFailed",
      "NewSKU",
      "SkuOfOld",
    ]);
    expect(after.statuses[0]?.identifier).toBe(before.statuses[0]?.identifier);
    fill(folder, { "catalog.lock.json": "" });
    const unreleased = compile({
      catalog: [{ path: "c", bytes: Buffer.from(catalogue(codes, acronyms)) }],
      locales: [],
    });
    expect(unreleased.catalog?.codes[0]?.identifier).toBe("GetSKUFailed");
  });

  test("when the override that named them is deleted, and when they retire", async () => {
    const folder = emptyFolder();
    const before = compiled(folder, catalogue(codes));
    await freeze(folder, "1.0.0");
    const page = before.codes.find(({ code }) => code === "old_sku")?.page;
    const without = compiled(folder, catalogue([codes[0] ?? "", `old_sku: ${codeLines()}`]));
    expect(without.codes.find(({ code }) => code === "old_sku")?.page).toBe(page);
    const retired = compiled(
      folder,
      catalogue([codes[0] ?? ""], "retired:\n  old_sku: { reason: Sold out. }\n"),
    );
    expect(retired.retired[0]?.page).toBe(page);
  });
});

test("the lock records the versions that added, deprecated and retired a code", async () => {
  const folder = emptyFolder();
  const kept = `kept: ${codeLines()}`;
  const deprecated = (code: string): string =>
    `${code}: ${codeLines(", deprecated: { reason: Said twice., sunset: 2027-01-31 }")}`;
  compiled(folder, catalogue([kept, `worn: ${codeLines()}`, `gone: ${codeLines()}`]));
  await freeze(folder, "1.0.0");
  compiled(folder, catalogue([kept, deprecated("worn"), deprecated("gone")]));
  await freeze(folder, "1.1.0");
  const last = catalogue(
    [kept, deprecated("worn"), `late: ${codeLines()}`],
    "retired:\n  gone: { reason: Said twice. }\n",
  );
  compiled(folder, last);
  await freeze(folder, "2.0.0");
  const { codes, retired } = compiled(folder, last);
  expect(codes.map(({ code, since, deprecated }) => [code, since, deprecated?.since])).toEqual([
    ["kept", "1.0.0", undefined],
    ["late", "2.0.0", undefined],
    ["worn", "1.0.0", "1.1.0"],
  ]);
  expect(retired.map(({ code, since }) => [code, since])).toEqual([["gone", "2.0.0"]]);
});

describe("freezing", () => {
  test("writes each fact on its own line, and no other file but the record", async () => {
    const folder = emptyFolder();
    compiled(folder, catalogue([`sold_out: ${codeLines()}`]));
    expect(await freeze(folder, "1.0.0")).toMatchObject({ file: `${folder}/catalog.lock.json` });
    expect(Object.keys(filesIn(folder))).toEqual([
      ".error-codegen.sha256",
      "catalog.lock.json",
      "catalog.yaml",
    ]);
    expect(lockIn(folder)).toContain(`    "sold_out": {
      "since": "1.0.0",
      "identifier": "SoldOut",
      "constant": "SOLD_OUT",
      "slug": "sold-out",
      "category": "a",
      "statuses": ["404"],
      "recovery": "terminal",
      "actor": "caller",
      "meaning": "M",
      "action": "A",
      "translations": {}
    }
`);
  });

  test("changes nothing the second time", async () => {
    const folder = emptyFolder();
    compiled(folder, catalogue([`sold_out: ${codeLines()}`]));
    await freeze(folder, "1.0.0");
    const once = lockIn(folder);
    expect((await freeze(folder, "1.0.0")).problems).toBeUndefined();
    expect(lockIn(folder)).toBe(once);
  });

  test.each([
    "99999999999999999999.0.0",
    "1.9007199254740992.0",
    "1.0",
    "v1.0.0",
    "1.0.0-rc.1",
    "",
  ])("refuses %j, as npm or semver does, and writes nothing", async (version) => {
    const folder = emptyFolder();
    compiled(folder, catalogue([`sold_out: ${codeLines()}`]));
    expect((await freeze(folder, version)).problems?.[0]).toMatchObject({
      message: `${version} is not a version.`,
      fix: "Use one such as 1.4.0.",
    });
    expect(Object.keys(filesIn(folder))).toEqual(["catalog.yaml"]);
    expect((await freeze(folder, "9007199254740991.0.0")).problems).toBeUndefined();
  });

  test.each([
    ["was edited", (text: string) => text.replace('"terminal"', '"transient"')],
    ["has no lock in it", () => "My notes\n"],
    ["is empty", () => ""],
    ["has a version that is none", (text: string) => text.replace('"1.0.0"', '"latest"')],
  ])("never replaces a lock that %s", async (_, edit) => {
    const folder = emptyFolder();
    compiled(folder, catalogue([`sold_out: ${codeLines()}`]));
    await freeze(folder, "1.0.0");
    const edited = edit(lockIn(folder));
    fill(folder, { "catalog.lock.json": edited });
    const { problems } = await freeze(folder, "1.1.0");
    expect(problems?.[0]).toMatchObject({ file: `${folder}/catalog.lock.json`, rule: "lock" });
    expect(lockIn(folder)).toBe(edited);
  });

  test("never replaces an unrecorded lock, or one that is a link", async () => {
    const folder = emptyFolder();
    compiled(folder, catalogue([`sold_out: ${codeLines()}`]));
    await freeze(folder, "1.0.0");
    const once = lockIn(folder);
    rmSync(join(folder, ".error-codegen.sha256"));
    const message = `${folder}/catalog.lock.json or .error-codegen.sha256 has changed since the last release.`;
    expect((await freeze(folder, "1.1.0")).problems?.[0]?.message).toBe(message);
    renameSync(join(folder, "catalog.lock.json"), join(folder, "elsewhere"));
    symlinkSync("elsewhere", join(folder, "catalog.lock.json"));
    expect((await freeze(folder, "1.1.0")).problems?.[0]?.message).toBe(message);
    expect(lockIn(folder)).toBe(once);
  });

  test("refuses an earlier version, and one that promised something else", async () => {
    const folder = emptyFolder();
    compiled(folder, catalogue([`sold_out: ${codeLines()}`]));
    await freeze(folder, "1.10.0");
    const once = lockIn(folder);
    expect((await freeze(folder, "1.9.0")).problems?.[0]?.message).toContain(
      "which is higher than 1.9.0",
    );
    const config = { targets: { openapi: { out: "api" } } };
    expect((await freeze(folder, "1.10.0", { config })).problems?.[0]?.message).toContain(
      "has changed since",
    );
    expect(lockIn(folder)).toBe(once);
  });
});

describe("freezing a version that is too low for what has changed", () => {
  const sold = (fields?: string): string => `sold_out: ${codeLines(fields)}`;
  const retired = catalogue([sold()], "retired:\n  gone: { reason: Said twice. }\n");

  /** What is said of a version after another one; nothing if it is written. */
  const said = async (
    since: string,
    version: string,
    text: string,
    policy: Record<string, Severity> = {},
  ): Promise<string[]> => {
    const folder = emptyFolder();
    compiled(folder, catalogue([sold(), `gone: ${codeLines()}`]));
    await freeze(folder, since);
    const once = lockIn(folder);
    compiled(folder, text);
    const config = { targets: {}, policy };
    const { problems = [] } = await freeze(folder, version, { config });
    expect(lockIn(folder) === once).toBe(problems.length > 0);
    return problems.map(({ line, rule, message, fix }) => `${line} ${rule} ${message} ${fix}`);
  };

  test.each([
    ["1.2.3", "1.2.4", "a major release: 2.0.0", "2.0.0"],
    ["1.2.3", "1.9.0", "a major release: 2.0.0", "2.0.0"],
    ["1.2.3", "1.2.3", "a major release: 2.0.0", "2.0.0"],
    ["0.2.3", "0.2.4", "a minor release: 0.3.0", "0.3.0"],
  ])("is refused: after %s no break is %s", async (since, version, release, next) => {
    const fact = `gone is retired: Said twice. Nothing replaces it. It was never deprecated. After ${since} this needs ${release} or higher, not ${version}.`;
    expect(await said(since, version, retired)).toEqual([
      `10 promised-release ${fact} Release ${next} or higher.`,
    ]);
  });

  test.each([
    ["1.2.3", "2.0.0"],
    ["1.2.3", "3.1.4"],
    ["0.2.3", "0.3.0"],
    ["0.2.3", "1.0.0"],
  ])("is not refused: after %s a break may be %s", async (since, version) => {
    expect(await said(since, version, retired)).toEqual([]);
  });

  test("names each change that needs more, and the version that all of them need", async () => {
    const late = retired.replace("retired:", `  late: ${codeLines()}\nretired:`);
    expect(await said("1.0.0", "1.1.0", late)).toHaveLength(1);
    expect(await said("1.0.0", "1.0.1", late)).toEqual([
      expect.stringMatching(/^11 .* Release 2\.0\.0 or higher\.$/),
      "9 promised-release late is new: M. After 1.0.0 this needs a minor release: 1.1.0 or higher, not 1.0.1. Release 2.0.0 or higher.",
    ]);
  });

  test("is judged by what the config says of a kind of change", async () => {
    const reworded = catalogue([sold(), `gone: ${codeLines()}`]).replace("action: A", "action: B");
    expect(await said("1.0.0", "1.0.1", reworded)).toEqual([]);
    const policy = { "code-action-changed": "additive" } as const;
    expect(await said("1.0.0", "1.0.1", reworded, policy)).toHaveLength(1);
    expect(await said("1.0.0", "1.1.0", reworded, policy)).toEqual([]);
  });

  test.each(["0.0.1", "0.1.0", "4.0.0"])("cannot be a first one, such as %s", async (version) => {
    const folder = emptyFolder();
    compiled(folder, catalogue([sold()]));
    expect(await freeze(folder, version)).toMatchObject({ file: `${folder}/catalog.lock.json` });
  });
});
