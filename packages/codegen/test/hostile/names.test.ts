import { describe, expect, test } from "vitest";
import { compile, emitters, type Problem } from "../../src/index.ts";

/** What every object of JavaScript has, whatever was put into it. */
const inherited = ["constructor", "hasOwnProperty", "isPrototypeOf", "toString", "valueOf"];

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

describe.each(inherited)("the name %s, which every object has", (name) => {
  test("is an ordinary name for codes and categories", async () => {
    const { catalog, problems } = compiled({
      "catalog.yaml": yaml(name),
      "locales/de.yaml": translated(name),
      "locales/fr.yaml": "title: Boutique\n",
    });
    expect(problems).toBeUndefined();
    const code = catalog?.codes.find((entry) => entry.code === name);
    expect(code?.category.id).toBe(name);
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

function compiled(files: Readonly<Record<string, string>>): ReturnType<typeof compile> {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return compile({
    catalog: all.filter(({ path }) => !path.startsWith("locales/")),
    locales: all.filter(({ path }) => path.startsWith("locales/")),
  });
}

const problemsOf = (files: Readonly<Record<string, string>>): readonly Problem[] =>
  compiled(files).problems ?? [];
