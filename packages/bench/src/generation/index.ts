import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporary } from "../../../../scripts/temporary.ts";
import { table } from "../table.ts";
import { changeText, writeCatalogue } from "./catalogue.ts";
import { fastest, measure, time } from "./run.ts";
import type { Measured } from "./stopwatch.ts";
import { targetsOf } from "./targets.ts";

/**
 * The speed of generation, as a ratio to a floor measured in the same run: parsing the same YAML with the
 * same parser and writing the same bytes. Runs alternate, and the fastest of each counts.
 */
const sizes = [
  { codes: 26, runs: 7 },
  { codes: 1000, runs: 5 },
  { codes: 10_000, runs: 3 },
];

// In memory if possible: a disk's variance is larger than the measured times.

const cli = fileURLToPath(import.meta.resolve("@org/error-codegen")).replace(
  "index.js",
  "cli/cli.js",
);
const configOf = (codes: number): string =>
  `catalog: catalog\ntargets: ${JSON.stringify(targetsOf(codes))}\n`;

interface Row {
  readonly codes: number;
  readonly ours: Measured;
  readonly floor: Measured;
  readonly rivals: Measured;
  /** Milliseconds of the command, its start included. */
  readonly command: Readonly<Record<(typeof cases)[number], number>>;
}

/**
 * What the command meets: no output, what it has just written itself, what it knows, one text that has changed. A
 * file that was written just now is read once more, so the second run without a change takes longer than the third.
 */
const cases = ["cold", "second", "unchanged", "one text"] as const;

const rows = sizes.map(({ codes, runs }): Row => {
  const folder = mkdtempSync(join(temporary, "bench-"));
  try {
    writeCatalogue(join(folder, "catalog"), codes);
    writeFileSync(join(folder, "error-codegen.yaml"), configOf(codes));
    // The place of its cache.
    mkdirSync(join(folder, "node_modules"));
    const ours: Measured[] = [];
    const floor: Measured[] = [];
    const command: Row["command"][] = [];
    const generate = (): number => time([cli, "generate"], folder);
    for (let run = 0; run < runs; run++) {
      clear(folder);
      ours.push(measure("generate", folder));
      floor.push(measure("floor", folder));
      clear(folder);
      const [cold, second] = [generate(), generate()];
      // At 10,000 codes every file is now two seconds old, and known from here on.
      generate();
      const unchanged = generate();
      changeText(join(folder, "catalog"), run);
      command.push({ cold, second, unchanged, "one text": generate() });
    }
    const rivals = measure("rivals", folder);
    return {
      codes,
      ours: fastest(ours),
      floor: fastest(floor),
      rivals,
      command: Object.fromEntries(
        cases.map((name) => [name, Math.min(...command.map((times) => times[name]))]),
      ) as Row["command"],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function clear(folder: string): void {
  for (const name of ["out", "floor", "node_modules/.cache"])
    rmSync(join(folder, name), { recursive: true, force: true });
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const ratio = (value: number): string => `${value.toFixed(2)}x`;

console.log(
  table(
    [
      "codes",
      "floor",
      "ours",
      "ratio",
      "per code",
      ...cases.map((name) => `command, ${name}`),
      "peak",
      "floor's peak",
    ],
    rows.map(({ codes, ours, floor, command }) => [
      String(codes),
      ms(floor.total),
      ms(ours.total),
      ratio(ours.total / floor.total),
      ms(ours.total / codes),
      ...cases.map((name) => ms(command[name])),
      `${ours.peak.toFixed(0)} MB`,
      `${floor.peak.toFixed(0)} MB`,
    ]),
  ),
);
for (const [title, pick] of [
  ["Stages", (row: Row) => row.ours],
  ["Floor", (row: Row) => row.floor],
  ["Others on the equivalent input", (row: Row) => row.rivals],
] as const) {
  const stages = Object.keys(pick(rows[0] as Row).stages);
  console.log(
    table(
      [title, ...rows.map(({ codes }) => `${codes} codes`), ...rows.map(() => "to floor")],
      stages.map((stage) => {
        const times = rows.map((row) => pick(row).stages[stage] ?? 0);
        const ratios = rows.map((row, index) => ratio((times[index] ?? 0) / row.floor.total));
        return [stage, ...times.map(ms), ...ratios];
      }),
    ),
  );
}
