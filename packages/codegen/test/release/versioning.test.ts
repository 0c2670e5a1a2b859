import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { audiences, type Kind, kinds, policy, targets } from "../../src/index.ts";
import { bumped, bumpFor } from "../../src/release/report.ts";

const text = readFileSync(join(import.meta.dirname, "../../../../VERSIONING.md"), "utf8");

/** The rows of the tables whose first column has this heading. */
function rowsOf(heading: string): string[][] {
  const tables = text.split(new RegExp(`^\\| ${heading} \\|.*\\n\\| --- .*\\n`, "m")).slice(1);
  return tables.flatMap((table) =>
    (/^(\|.*\n)+/.exec(table)?.[0] ?? "")
      .trim()
      .split("\n")
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

/** The reason, and what to do. */
const wholeOf = ({ why, remedy }: (typeof policy)[Kind]): string =>
  remedy === undefined ? why : `${why} ${remedy}`;

/** The text of a cell that is all code. */
const plain = (cell = ""): string => cell.replaceAll("`", "");

test("the tables of VERSIONING.md match the policy in the code", () => {
  const written = rowsOf("change").map(([kind, ...cells]) => {
    const grades = audiences.map((audience, index) => [audience, cells[index]] as const);
    const reaches = Object.fromEntries(grades.filter(([, grade]) => grade !== ""));
    return [plain(kind), { reaches, why: cells.at(-1) }] as const;
  });
  const whole = Object.entries(policy).map(([kind, row]) => {
    return [kind, { reaches: row.reaches, why: wholeOf(row) }];
  });
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(whole));
  expect(written.map(([kind]) => kind)).toEqual(kinds);
});

test("the tables of VERSIONING.md have a column for each audience", () => {
  const columns = ["wire", ...targets.map(({ title }) => title)].join(" | ");
  const heads = text.match(/^\| change \|.*/gm) ?? [];
  expect(heads.length).toBeGreaterThan(0);
  expect(new Set(heads)).toEqual(new Set([`| change | ${columns} | why, and what to do |`]));
});

test("every kind gives the reason and the action, in sentences", () => {
  for (const why of Object.values(policy).map(wholeOf)) {
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(why.split(". ").length, why).toBeGreaterThan(1);
  }
});

test("the classes of VERSIONING.md match the required releases", () => {
  expect(
    rowsOf("class").map(([grade, , release, before]) => [plain(grade), release, before]),
  ).toEqual(
    (["breaking", "additive", "text"] as const).map((severity) => [
      severity,
      bumpFor(severity, "1.4.2"),
      bumpFor(severity, "0.4.2"),
    ]),
  );
});

test("the next version has zeros after the increased number", () => {
  expect((["major", "minor", "patch"] as const).map((bump) => bumped("1.4.2", bump))).toEqual([
    "2.0.0",
    "1.5.0",
    "1.4.3",
  ]);
});
