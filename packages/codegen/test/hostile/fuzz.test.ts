import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, emitters, formats, type Problem } from "../../src/index.ts";
import { runsOf } from "../runs.ts";

const seed = 20260726;
const numRuns = runsOf(400);
const golden = join(import.meta.dirname, "../golden/catalog");
const catalog = readFileSync(join(golden, "catalog.yaml"));
const locale = readFileSync(join(golden, "locales/de.yaml"));

/** What means something to YAML, or has surprised a parser before. */
const pieces = [
  ..."[]{},:#&*!|>'\"%@`?-~\t\n\r \\\0\u0085\u2028\uFEFF🙂",
  "- ",
  ": ",
  "<<: ",
  "&a ",
  "*a",
  "!!str ",
  "---\n",
  "? ",
  "__proto__",
  "constructor",
  "null",
  "012",
  ".inf",
  "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
];

const chunk = fc.oneof(
  fc.constantFrom(...pieces).map((piece) => Buffer.from(piece)),
  fc.uint8Array({ minLength: 0, maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
);

/** One change of a file: so many bytes at a place give way to others. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(12),
  put: chunk,
});

const changed = (
  file: Buffer,
  changes: readonly { at: number; drop: number; put: Buffer }[],
): Buffer =>
  changes.reduce((bytes, { at, drop, put }) => {
    const start = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + drop)]);
  }, file);

describe(`files changed at random (seed ${seed})`, () => {
  test.each([
    ["catalog.yaml", catalog],
    ["locales/de.yaml", locale],
  ])(
    "%s gives a catalogue or problems with a place in it, and never throws",
    async (path, file) => {
      let refused = 0;
      const property = fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const bytes = changed(file, changes);
          const files = new Map([
            ["catalog.yaml", catalog],
            ["locales/de.yaml", locale],
            [path, bytes],
          ]);
          const of = (path: string) => [{ path, bytes: files.get(path) ?? Buffer.of() }];
          const { catalog: model, problems } = compile({
            catalog: of("catalog.yaml"),
            locales: of("locales/de.yaml"),
          });
          if (model)
            for (const emitter of emitters)
              for await (const _ of emitter.emit(model, { header: "", packages: {} }));
          else {
            refused++;
            expect(problems.length).toBeGreaterThan(0);
            for (const problem of problems)
              expect(
                isPlaced(problem, files.get(problem.file) ?? Buffer.of()),
                JSON.stringify(problem),
              ).toBe(true);
            expect(formats.text(problems, true)).toContain("fix:");
          }
        },
      );
      await fc.assert(property, { seed, numRuns });
      expect(refused).toBeGreaterThan(numRuns / 2);
    },
  );
});

/** Whether a problem's line and column are in the file, and its caret in what is shown of the line. */
function isPlaced({ line, column, excerpt = "", caret = 0 }: Problem, bytes: Buffer): boolean {
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\n");
  const shown = lines[line - 1];
  if (shown === undefined || column < 1 || column > shown.length + 1 || caret > excerpt.length)
    return false;
  return excerpt[caret] === shown[column - 1] || column === shown.length + 1;
}
