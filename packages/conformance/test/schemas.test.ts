import { describe, expect, test } from "vitest";
import type { RaiseVector } from "../../codegen/src/formats/vector.ts";
import { put } from "../../codegen/test/emitters/at-pointer.ts";
import { readCatalogs } from "../scripts/catalogs.ts";
import { files } from "./files.ts";
import { schemasOf } from "./schemas-of.ts";

const { catalogs } = readCatalogs();
if (!catalogs) throw new Error("A catalogue has problems. Run: pnpm check");

const catalogues = [
  { name: "the gateway", catalog: catalogs.gateway, all: files() },
  {
    name: "the second catalogue",
    catalog: catalogs.second,
    all: files({ folder: "second/vectors" }),
  },
  { name: "the third catalogue", catalog: catalogs.third, all: files({ folder: "third/vectors" }) },
];

/** The bodies that every language sends, because it passes these vectors, by format. */
function sent(all: ReturnType<typeof files>): [format: string, body: object][] {
  const vectors = all.flatMap(({ kind, vectors }) =>
    kind === "raise" ? (vectors as readonly RaiseVector[]) : [],
  );
  return vectors.flatMap(({ expected }) =>
    "rendered" in expected
      ? Object.entries(expected.rendered).map(([format, { body }]): [string, object] => [
          format,
          body,
        ])
      : [],
  );
}

describe.each(catalogues)("what every language sends of $name", ({ catalog, all }) => {
  const bodies = sent(all);

  test("is every code", () => {
    const texts = bodies.map(([, body]) => JSON.stringify(body));
    const missing = catalog.codes.filter(
      ({ value }) => !texts.some((text) => text.includes(`:${JSON.stringify(value)}`)),
    );
    expect(missing).toEqual([]);
  });

  test("is valid by every schema", async () => {
    for (const { place, format, validate } of await schemasOf(catalog)) {
      const own = bodies.filter(([name]) => name === format);
      expect(own.length, place).toBeGreaterThan(catalog.codes.length - 1);
      for (const [, body] of own)
        if (!validate(body)) expect.fail(`${place} refuses ${JSON.stringify(body)}`);
    }
  });
});

test("a code that is a number is no text but in open schemas, and only strict ones refuse a new number", async () => {
  const { third } = catalogs;
  const bodies = sent(files({ folder: "third/vectors" }));
  for (const { place, format, isStrict, validate } of await schemasOf(third)) {
    const body = bodies.find(([name]) => name === format)?.[1] ?? expect.unreachable();
    const code = format === "problem" ? "/code" : (third.wire.format.code ?? "");
    const isOpen = !isStrict && !place.startsWith("openapi");
    expect(validate(put(body, code, "20003")), place).toBe(isOpen);
    expect(validate(put(body, code, 20003)), place).toBe(true);
    expect(validate(put(body, code, 20004)), place).toBe(!isStrict);
  }
});
