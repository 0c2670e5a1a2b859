import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { type Emitter, emitters } from "../../src/index.ts";
import { compiled, emitted } from "./compiled.ts";
import { many, type Size } from "./many.ts";

const bytes = (texts: Iterable<string>): number =>
  [...texts].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const byName = (name: string): Emitter => {
  const found = emitters.find((one) => one.name === name);
  if (!found) throw new Error(`The emitter ${name} is gone.`);
  return found;
};

const pairs = Object.entries<Size["listed"]>({
  "a class": ["class"],
  "a status": ["status"],
  either: ["class", "status"],
}).map(([what, listed]) => ({
  what,
  small: compiled(many({ codes: 300, statuses: 20, listed })),
  large: compiled(many({ codes: 600, statuses: 40, listed })),
}));

describe.each(emitters)("what $name writes", (emitter) => {
  test.each(pairs)("doubles at most with a catalogue in which codes list $what", async (pair) => {
    const [small, large] = [await emitted(emitter, pair.small), await emitted(emitter, pair.large)];
    expect(bytes(large.values()) / bytes(small.values())).toBeLessThan(2.1);
    for (const [path, text] of small)
      expect(bytes([large.get(path) ?? ""]) / bytes([text]), path).toBeLessThan(2.2);
  });
});

test("OpenAPI of 3,000 codes that list a class of 22 statuses has less than 6 MB in four files", async () => {
  const catalog = compiled(many({ codes: 3000, statuses: 22, listed: ["class"] }));
  const files = await emitted(byName("openapi"), catalog);
  expect(files.size).toBe(4);
  expect(bytes(files.values())).toBeLessThan(6_000_000);
});

describe("of 10,000 codes", async () => {
  const catalog = compiled(many({ codes: 10_000, statuses: 20, listed: ["class", "status"] }));
  const files = await emitted(byName("json-schema"), catalog);
  const schemas = [...files].filter(([path]) => path.includes("/"));
  const [known] = catalog.codes.slice(-1);

  test.each(schemas)("%s compiles in Ajv, which then knows the codes", (path, text) => {
    const validator = path.startsWith("draft-07") ? new Ajv() : new Ajv2020();
    validator.addVocabulary(path.endsWith(".editor.json") ? ["enumDescriptions"] : []);
    const validate = validator.compile(JSON.parse(text));
    if (path.includes("/error-code"))
      expect([validate(known?.code), validate("made_up")]).toEqual([true, false]);
    else expect(validate(null)).toBe(false);
  });
});
