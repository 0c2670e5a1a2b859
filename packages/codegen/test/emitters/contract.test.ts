import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import configSchema from "../../src/formats/generated/config-file.schema.json" with {
  type: "json",
};
import { type Catalog, emitters, type Locale, targets } from "../../src/index.ts";
import { compiled, context, emitted, golden, type Yaml } from "./compiled.ts";
import { hostile } from "./hostile.ts";

const catalog = compiled(golden);

/** Marks and overrides of direction, separators, a zero width: they are written out as escapes. */
const unseen = /[\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/;

/** What the scan of a folder reads of a file to tell whether it was generated. */
const headBytes = 2048;

describe.each(emitters)("the emitter $name", async (emitter) => {
  const { name } = emitter;
  const files = await Array.fromAsync(emitter.emit(catalog, context));
  const paths = files.map(({ path }) => path);
  const output = words(files.map(({ text }) => text).join("\n"));
  const says = (text: string): boolean => output.includes(words(text));

  /** The files that a check finds fault with, each as a sentence that says what was forgotten. */
  const faults = (isFine: (text: string, path: string) => boolean, advice: string): string[] =>
    files.filter(({ text, path }) => !isFine(text, path)).map(({ path }) => `${path} ${advice}`);

  test("starts every file with its source and how to change it", () => {
    const head = (text: string): string => Buffer.from(text).subarray(0, headBytes).toString();
    const parts = context.header.replace(/^Generated /, "").split(". Do not edit: ");
    expect(parts.length).toBe(2);
    expect(
      faults(
        (text) => parts.every((part) => head(text).includes(part)),
        `lacks a part of context.header in its first ${headBytes} bytes.`,
      ),
    ).toEqual([]);
  });

  test("ends lines with LF and no spaces before it, and files with exactly one LF", () => {
    expect(faults((text) => !text.includes("\r"), "has a carriage return.")).toEqual([]);
    expect(faults((text) => !/[ \t]$/m.test(text), "has spaces at the end of a line.")).toEqual([]);
    expect(faults((text) => /[^\n]\n$/.test(text), "does not end with one newline.")).toEqual([]);
  });

  test("gives files names that do not clash on any system", () => {
    const folded = paths.map((path) => path.toLowerCase());
    const twins = paths.filter((path, index) => folded.indexOf(path.toLowerCase()) !== index);
    expect(twins.map((path) => `${path} is emitted twice, or in two cases.`)).toEqual([]);
    expect(
      faults(
        (_, path) => path.split("/").every(isFileName),
        "is not a path of plain names with / between them that Windows can hold too.",
      ),
    ).toEqual([]);
    const inFolders = paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)));
    expect(inFolders.map((path) => `${path} is a file and a folder.`)).toEqual([]);
  });

  test("escapes every character that reorders text, or that only some programs treat as a line break", async () => {
    const all = await emitted(emitter, compiled(hostile));
    const raw = [...all].filter(([, text]) => unseen.test(text));
    expect(raw.map(([path]) => `${path} has a character of ${unseen} as it is.`)).toEqual([]);
  });

  test("contains nothing about the machine that it ran on", () => {
    const root = join(import.meta.dirname, "../../../..");
    expect(faults((text) => !text.includes(root), "has a path of this machine.")).toEqual([]);
  });

  test("gives the same files for the same catalogue", async () => {
    expect(await emitted(emitter, catalog)).toEqual(await emitted(emitter, catalog));
    expect(await emitted(emitter, compiled(golden))).toEqual(await emitted(emitter, catalog));
  });

  test("gives the same files for any order of sources and translations", async () => {
    const split = inSeveralFiles(golden);
    const reversed = Object.fromEntries(Object.entries(split).reverse());
    expect(Object.keys(reversed)).not.toEqual(Object.keys(split));
    expect(await emitted(emitter, compiled(reversed))).toEqual(
      await emitted(emitter, compiled(split)),
    );
  });

  test("contains every code and status with its texts", () => {
    const missing = owed(catalog).filter(([, text]) => !says(text));
    expect(missing.map(([what, text]) => `${name} nowhere says ${what}: ${text}`)).toEqual([]);
  });

  test("contains all of a language, or nothing", () => {
    const partial = catalog.locales.slice(1).flatMap((locale) => {
      const texts = translations(catalog, locale);
      const missing = texts.filter((text) => !says(text));
      return missing.length === texts.length ? [] : missing;
    });
    expect(partial.map((text) => `${name} has some translations, but lacks: ${text}`)).toEqual([]);
  });

  test("does not change the catalogue", async () => {
    const own = compiled(golden);
    const before = structuredClone(own);
    await emitted(emitter, own);
    expect(own).toEqual(before);
  });

  test("has golden files", () => {
    const folder = join(import.meta.dirname, "../golden", name);
    expect(
      existsSync(folder),
      `test/golden/${name} is missing: run the tests, then commit it`,
    ).toBe(true);
  });
});

test("emitters get a deeply frozen catalogue", () => {
  const open: string[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (!Object.isFrozen(value)) open.push(path);
    for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
  };
  visit(catalog, "catalog");
  expect(open).toEqual([]);
  expect(seen.size).toBeGreaterThan(50);
});

test("every target of a config has an emitter, and emitters are sorted by name", () => {
  const names = targets.map(({ name }) => name);
  expect(emitters.map(({ name }) => name)).toEqual(names.sort());
  expect(Object.keys(configSchema.definitions.TargetsFile.properties).sort()).toEqual(names);
});

/** Letters and digits alone: what a text says, however a format escapes it. */
function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** What must be said somewhere in an emitter's output, each with what it is. */
function owed({ codes, statuses }: Catalog): [what: string, text: string][] {
  return [
    ...codes.flatMap(({ code, meaning, action = [] }): [string, string][] => [
      ["the code", code],
      [`what ${code} means`, meaning],
      ...action.map((step): [string, string] => [`what to do about ${code}`, step]),
    ]),
    ...statuses.flatMap(({ status, meaning, cause = "" }): [string, string][] => [
      ["the status", String(status)],
      [`what status ${status} means`, meaning],
      [`the cause of status ${status}`, cause],
    ]),
  ];
}

/** The texts of a locale that the language of the catalogue does not have. */
function translations({ codes, statuses, language }: Catalog, { tag }: Locale): string[] {
  return [...codes, ...statuses].flatMap(({ text }) => {
    const { description: _, ...original } = text[language.tag] ?? {};
    const { description: __, ...translated } = text[tag] ?? {};
    const texts = (entry: object): string[] => Object.values(entry).flat();
    const known = new Set(texts(original));
    return texts(translated).filter((value) => !known.has(value));
  });
}

/** A name that Linux, macOS and Windows allow. */
function isFileName(name: string): boolean {
  const isDevice = /^(aux|con|nul|prn|com\d|lpt\d)(\.|$)/i.test(name);
  return /^[\w-][\w. -]*$/.test(name) && !/[. ]$/.test(name) && !isDevice;
}

/** The golden catalogue with its codes in a file of their own, and a second translation. */
function inSeveralFiles({ "catalog.yaml": whole = "", ...others }: Yaml): Yaml {
  const codes = whole.indexOf("\ncodes:") + 1;
  return {
    "codes.yaml": whole.slice(codes),
    "general.yaml": whole.slice(0, codes),
    ...others,
    "locales/fr.yaml": "codes: { card-declined: { meaning: Carte refusée } }\n",
  };
}
