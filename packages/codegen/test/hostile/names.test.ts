import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { compile, emitters, lock, namer, type Problem } from "../../src/index.ts";
import { reserved } from "../../src/rules/reserved.ts";

/** What every object of JavaScript has, whatever was put into it, and what makes one a promise. */
const inherited = ["constructor", "hasOwnProperty", "isPrototypeOf", "then", "toString", "valueOf"];

const yaml = (name: string): string => `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: openai }
categories:
  ${name}: { title: Category ${name} }
statuses:
  404: { name: not_found, meaning: Not found, cause: No such order, recovery: correctable, actor: caller }
codes:
  ${name}:
    category: ${name}
    meaning: Meaning of ${name}
    action: Action of ${name}
    statuses: [404]
    recovery: correctable
    actor: caller
  old:
    category: ${name}
    meaning: An old code
    action: Use the new one
    statuses: [404]
    recovery: correctable
    actor: caller
    deprecated: { reason: Renamed., replacedBy: ${name} }
`;

const translated = (name: string): string => `codes:
  ${name}: { meaning: Bedeutung }
`;

describe.each(inherited)("the name %s, which means something to JavaScript", (name) => {
  test("is an ordinary name for codes and categories", async () => {
    const { catalog, problems } = compiled({
      "catalog.yaml": yaml(name),
      "locales/de.yaml": translated(name),
      "locales/fr.yaml": "title: Boutique\n",
    });
    expect(problems).toBeUndefined();
    const code = catalog?.codes.find((entry) => entry.code === name);
    expect(code?.category?.id).toBe(name);
    expect(code?.text.de?.meaning).toBe("Bedeutung");
    expect(code?.text.fr?.meaning).toBe(`Meaning of ${name}`);
    expect(catalog?.codes.find((entry) => entry.code === "old")?.deprecated?.replacedBy).toBe(code);
    for (const emitter of emitters) {
      const files = catalog
        ? await Array.fromAsync(emitter.emit(catalog, { header: "", packages: {} }))
        : [];
      expect(files.map(({ text }) => text).join("\n")).toContain(name);
    }
  });

  test("can be retired", () => {
    const retired = `retired:\n  ${name}: { reason: Never raised. }\n`;
    const { catalog } = compiled({ "catalog.yaml": yaml("order") + retired });
    expect(catalog?.retired.map(({ code }) => code)).toEqual([name]);
  });

  test("is reported as missing if it was not written", () => {
    const known = yaml("order");
    const broken = known
      .replace("    category: order\n", `    category: ${name}\n`)
      .replace("replacedBy: order", `replacedBy: ${name}`);
    const locale = `statuses:\n  ${name}: { meaning: Nichts }\n`;
    const rules = problemsOf({ "catalog.yaml": broken, "locales/de.yaml": locale }).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(["known-category", "known-replacement", "known-locale-key"]);
    expect(compiled({ "catalog.yaml": known }).problems).toBeUndefined();
  });

  test("is not accepted as a key of the files", () => {
    const keys = `${name}: 1\n`;
    expect(
      problemsOf({ "catalog.yaml": yaml("order") + keys, "locales/de.yaml": keys }),
    ).toMatchObject([
      { rule: "shape", message: `${name} is not a key of the catalogue.` },
      { rule: "shape", message: `${name} is not a key of the translation.` },
    ]);
  });
});

describe("a name that is kept", () => {
  test("is each global of JavaScript that a code can be named as, and no other word", () => {
    const globals: string[] = runInNewContext("Object.getOwnPropertyNames(globalThis)");
    const reachable = globals.filter((word) => word === "NaN" || namer()(word).identifier === word);
    const kept = [...reserved].filter(([, kind]) => kind === "a global of JavaScript");
    expect(kept.map(([word]) => word)).toEqual(reachable.toSorted());
  });

  test("stays where it was released", () => {
    const { catalog = expect.unreachable() } = compiled({ "catalog.yaml": yaml("kind_error") });
    const released = JSON.stringify(lock(catalog, "1.0.0"))
      .replaceAll("kind_error", "type_error")
      .replaceAll("KindError", "TypeError")
      .replaceAll("KIND_ERROR", "TYPE_ERROR")
      .replaceAll("kind-error", "type-error");
    const files = { "catalog.yaml": yaml("type_error") };
    expect(problemsOf(files)).toMatchObject([{ rule: "no-reserved-word" }]);
    const withLock = compiled({ ...files, "catalog.lock.json": released });
    expect(withLock.problems).toBeUndefined();
    expect(withLock.catalog?.codes.map(({ identifier }) => identifier)).toContain("TypeError");
  });

  test("is that of a device, for a translation too", () => {
    expect(
      problemsOf({ "catalog.yaml": yaml("order"), "locales/con.yaml": "title: Con\n" }),
    ).toMatchObject([
      {
        file: "locales/con.yaml",
        message: "con is a device on Windows, where no file can have that name.",
      },
    ]);
    const files = { "catalog.yaml": yaml("order"), "locales/con-EC.yaml": "title: Tienda\n" };
    expect(problemsOf(files)).toEqual([]);
  });
});

function compiled(files: Readonly<Record<string, string>>): ReturnType<typeof compile> {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const lockFile = all.find(({ path }) => path === "catalog.lock.json");
  return compile({
    catalog: all.filter(({ path }) => path === "catalog.yaml"),
    locales: all.filter(({ path }) => path.startsWith("locales/")),
    ...(lockFile && { lock: lockFile }),
  });
}

const problemsOf = (files: Readonly<Record<string, string>>): readonly Problem[] =>
  compiled(files).problems ?? [];
