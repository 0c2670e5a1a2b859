import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { maxShown } from "../../src/emitters/openapi/examples.ts";
import { emitters } from "../../src/index.ts";
import { compiled, emitted, golden, type Yaml } from "./compiled.ts";
import { foreign } from "./foreign.ts";

const cases = await Promise.all(
  Object.entries({ golden, foreign }).map(async ([name, yaml]) => {
    const catalog = compiled(yaml);
    const files: Record<string, Map<string, string>> = {};
    for (const emitter of emitters) files[emitter.name] = await emitted(emitter, catalog);
    return { name, yaml, catalog, text: (of: string, path: string) => files[of]?.get(path) ?? "" };
  }),
);

describe.each(cases)(
  "every code that lists a status of $name, and no other",
  ({ yaml, catalog, text }) => {
    const expected = Object.fromEntries(codesByStatus(yaml));
    const identifiers = Object.fromEntries(
      catalog.statuses.map(({ status, identifier }) => [String(status), identifier]),
    );
    const codeOf = new Map(catalog.codes.map(({ identifier, code }) => [identifier, code]));
    const everyStatus = Object.keys(expected);

    test("is in the catalogue as data", () => {
      const { statuses } = JSON.parse(text("json-schema", "errors.json"));
      const listed = statuses.map((entry: { status: string; codes: string[] }) => [
        entry.status,
        [...entry.codes].sort(),
      ]);
      expect(Object.fromEntries(listed)).toEqual(expected);
      expect(text("markdown", "errors.json")).toBe(text("json-schema", "errors.json"));
    });

    test.each(["openapi-3.0.json", "openapi-3.1.json"])("is in its response in %s", (file) => {
      const { components } = JSON.parse(text("openapi", file));
      for (const status of everyStatus)
        for (const suffix of ["", "Json", "Problem"]) {
          const response: Response | undefined =
            components.responses[`${identifiers[status]}${suffix}`];
          if (!response && suffix !== "") continue;
          const { description = "", content = {}, "x-error-codes": listed = [] } = response ?? {};
          expect([...listed].sort(), status).toEqual(expected[status]);
          const first = listed.slice(0, maxShown);
          for (const code of first) expect(description).toContain(`\`${code}\``);
          const more = `${listed.length - first.length} more in \`x-error-codes\``;
          expect(description.includes(more), status).toBe(listed.length > first.length);
          for (const { examples } of Object.values(content)) {
            const shown = Object.keys(examples).flatMap((name) => codeOf.get(name) ?? []);
            expect(shown, status).toEqual(first);
          }
        }
    });

    test("is on its page in every language", () => {
      for (const { folder } of catalog.locales)
        for (const status of everyStatus) {
          const page = text("markdown", `${folder}statuses/${status}.md`);
          const listed = Array.from(page.matchAll(/^\| \[`([^`]+)`\]/gm), ([, code]) => code);
          expect(listed.sort(), `${folder}${status}`).toEqual(expected[status]);
        }
    });

    test("leads from a status whose class codes list to the codes of the class", () => {
      const { components } = JSON.parse(text("openapi", "openapi-3.1.json"));
      const listed = new Set(catalog.codes.flatMap(({ statuses }) => statuses.map(String)));
      for (const status of everyStatus) {
        const whole = `${status[0]}xx`;
        const leads = status !== whole && listed.has(whole);
        const { description }: Response = components.responses[identifiers[status] ?? ""];
        expect(description.includes(`(see \`${identifiers[whole]}\`)`), status).toBe(leads);
        for (const { folder } of catalog.locales) {
          const page = text("markdown", `${folder}statuses/${status}.md`);
          expect(page.includes(`[${whole}](${whole}.md)`), `${folder}${status}`).toBe(leads);
        }
      }
    });

    test("links from its own page back to the status, or to its class", () => {
      for (const { code, path, statuses } of catalog.codes) {
        const page = text("markdown", `${path}.md`);
        const links = Array.from(page.matchAll(/\[(\w+)\]\(\.\.\/statuses\/(\w+)\.md\)/g));
        expect(links.map(([, shown]) => shown)).toEqual(statuses.map(String));
        for (const [, , status = ""] of links) expect(expected[status], code).toContain(code);
      }
    });
  },
);

/** What the YAML says, read without the generator: status to the codes that list it, or one of its class. */
function* codesByStatus(yaml: Yaml): Generator<[status: string, codes: string[]]> {
  const files = Object.entries(yaml).filter(([path]) => /^(?!locales\/).*\.yaml$/.test(path));
  const sources = files.map(([, text]) => parse(text));
  const statuses = sources.flatMap((source) => Object.keys(source.statuses ?? {}));
  const codes = sources.flatMap((source) =>
    Object.entries<{ statuses: (number | string)[] }>(source.codes ?? {}),
  );
  for (const status of statuses) {
    const meets = (other: string): boolean =>
      other === status || (status.endsWith("xx") && other[0] === status[0]);
    const met = ([, { statuses: own }]: (typeof codes)[number]): boolean =>
      own.some((other) => meets(String(other)));
    yield [
      status,
      codes
        .filter(met)
        .map(([code]) => code)
        .sort(),
    ];
  }
}

/** What these tests read of a response. */
interface Response {
  readonly description: string;
  readonly "x-error-codes"?: readonly string[];
  readonly content: Readonly<Record<string, { readonly examples: object }>>;
}
