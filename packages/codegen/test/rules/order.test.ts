import fc from "fast-check";
import { expect, test } from "vitest";
import { compile, type Problem } from "../../src/index.ts";
import { runsOf } from "../runs.ts";

const seed = 20260726;
const numRuns = runsOf(500);

const categories = ["a", "b", "c", "d"];

const head = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: flat }
categories: { a: { title: A }, b: { title: B }, c: { title: C }, d: { title: D } }
statuses:
`;

const status = (key: string): string =>
  `  ${key}: { name: s_${key}, meaning: Wrong, cause: Unknown, recovery: terminal, actor: caller }`;

const code = (category: string, index: number): string =>
  `  k${index}: { category: ${category}, meaning: Wrong, action: Wait, statuses: [404], recovery: terminal, actor: caller }`;

function misplaced(lines: readonly string[]): readonly Problem[] {
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  const { warnings, problems = warnings } = compile({
    catalog: [{ path: "catalog.yaml", bytes }],
    locales: [],
  });
  return problems ?? [];
}

const lineOf = (lines: readonly string[], key: string | undefined): number =>
  lines.findIndex((line) => line.startsWith(`  ${key}:`));

test(`whoever moves each entry to where its remedy says has a catalogue in order (seed ${seed})`, () => {
  let moved = 0;
  const keys = fc.shuffledSubarray(["400", "402", "404", "409", "4xx", "500", "503", "5xx"], {
    minLength: 8,
  });
  const property = fc.property(
    keys,
    fc.array(fc.constantFrom(...categories), { maxLength: 20 }),
    (statuses, codes) => {
      const lines = [
        ...head.trimEnd().split("\n"),
        ...statuses.map(status),
        "codes:",
        code("a", 1000),
        ...codes.map(code),
      ];
      const before = [...lines];
      for (const { rule, message, fix } of misplaced(lines)) {
        expect(rule).toBe("order");
        const [key] = message.split(" ");
        const [, line, next] = /^Move it up to line (\d+), before (\w+)[.,]/.exec(fix) ?? [];
        expect(lineOf(before, next) + 1).toBe(Number(line));
        const [entry = ""] = lines.splice(lineOf(lines, key), 1);
        lines.splice(lineOf(lines, next), 0, entry);
        moved++;
      }
      expect(misplaced(lines)).toEqual([]);
    },
  );
  fc.assert(property, { seed, numRuns });
  expect(moved).toBeGreaterThan(numRuns);
});
