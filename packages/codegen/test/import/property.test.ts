import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { compile, importCatalog } from "../../src/index.ts";
import { runsOf } from "../runs.ts";
import { seed } from "../traits/property.ts";

interface Row {
  readonly code: string;
  readonly message: string;
  readonly description: string;
  readonly status: string;
}

/** Texts that are awkward to write, in any of the forms. `<` is left out, because HTML is turned into Markdown. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "a",
          "It is sold.",
          " ",
          "\n",
          "\n\n",
          "\t",
          '"',
          "'",
          "\\",
          "|",
          "`",
          "#",
          ": ",
          "- ",
          "* ",
        ],
        ...[
          "{",
          "}",
          "[",
          "&",
          "*",
          "!",
          "%",
          "@",
          "~",
          "null",
          "true",
          "0x1f",
          "1e3",
          "012",
          "...",
        ],
        ...["\u202E", "\u2028", "\uFEFF", "\u00AD", "日本", "🍞", "e.g. This", "---", "\\u0041"],
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }).map((some) => some.replaceAll("<", "")),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const code = fc.oneof(
  fc.constantFrom(
    "sold",
    "SOLD",
    "so-ld",
    "1",
    "-1",
    "01",
    "index",
    "__proto__",
    "constructor",
    "null",
    "a.b",
  ),
  fc.stringMatching(/^[A-Za-z0-9_.#{}-]{1,12}$/),
);

const rows = fc.uniqueArray(
  fc.record<Row>({
    code,
    message: text,
    description: text,
    status: fc.constantFrom("", "404", "409 Conflict", "499 Client Gone", "477", "5xx"),
  }),
  { minLength: 1, maxLength: 8, selector: ({ code }) => code },
);

const columns = ["code", "message", "description", "status"] as const;

/** The same rows in each form, in which nothing but the form differs. */
const forms: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  "a.csv": (all) =>
    [columns, ...all.map((row) => columns.map((name) => row[name]))]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
      .join("\n"),
  "a.json": (all) => JSON.stringify({ errors: all }),
  "a.ts": (all) => `export const errors = ${JSON.stringify(all)} as const;`,
};

/** A text without what no reader of it sees: how much white space is between its words. */
const words = (...texts: readonly (string | undefined)[]): string =>
  texts.join(" ").split(/\s+/).filter(Boolean).join(" ");

/** The entries of a catalogue by what is sent for them, each as a map. */
function codesOf(yaml: string): Map<string, Readonly<Record<string, string>>> {
  const { codes } = parse(yaml) as { codes: Record<string, string | Record<string, string>> };
  return new Map(
    Object.entries(codes).map(([key, entry]) => {
      const fields = typeof entry === "string" ? { meaning: entry } : entry;
      return [String(fields.value ?? key), { key, ...fields }];
    }),
  );
}

test.each(Object.keys(forms))(
  "what is imported of %s lints, and has every text as it was written",
  async (path) => {
    let imports = 0;
    const property = fc.asyncProperty(rows, async (all) => {
      const sources = [{ path, bytes: Buffer.from(forms[path]?.(all) ?? "") }];
      const { text: yaml, report, problems } = await importCatalog(sources);
      if (problems) {
        expect(problems.every(({ file, fix }) => file === path && fix !== "")).toBe(true);
        return;
      }
      imports++;
      const files = { catalog: [{ path: "catalog.yaml", bytes: Buffer.from(yaml) }], locales: [] };
      expect(compile(files).problems).toBeUndefined();
      expect((await importCatalog(sources)).text).toBe(yaml);

      const codes = codesOf(yaml);
      expect(codes.size).toBe(report.codes);
      const left = report.left.filter(({ rule }) => rule === "left-code" || rule === "conflict");
      expect(report.codes + left.length).toBe(all.length);
      if (report.left.some(({ rule }) => rule === "left-text")) return;
      for (const { code: sent, message, description } of all) {
        const entry = codes.get(sent);
        if (!entry) continue;
        // A key stands in for a meaning that nothing says.
        const isSilent = words(message, description) === "";
        expect(words(isSilent ? "" : entry.meaning, entry.description)).toBe(
          words(message, description),
        );
      }
    });
    await fc.assert(property, { seed, numRuns: runsOf(300) });
    expect(imports).toBeGreaterThan(runsOf(300) / 2);
  },
);
