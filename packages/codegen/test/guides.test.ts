import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, parseConfig } from "../src/index.ts";

const folder = join(import.meta.dirname, "../guides");

/** The YAML that the guides show, each with its guide. */
const shown = readdirSync(folder).flatMap((name) =>
  Array.from(
    readFileSync(join(folder, name), "utf8").matchAll(/^```yaml\n(.*?)^```$/gms),
    ([, text = ""]) => [name, text] as const,
  ),
);

const packages = join(import.meta.dirname, "../..");

/** What people read, run or commit that names commands: Markdown, workflows, scripts, and texts of the generator. */
const texts = [
  "*/README.md",
  "../README.md",
  "codegen/guides/*.md",
  "codegen/src/**/*.*",
  "site/src/cli/*.ts",
];

test("npx fetches no package of a stranger: what it runs has our scope, or the name of a known tool", () => {
  const names = texts.flatMap((pattern) =>
    globSync(pattern, { cwd: packages }).flatMap((path) =>
      Array.from(
        readFileSync(join(packages, path), "utf8").matchAll(
          /\bnpx (?:--?[a-z]+ )*(@?[a-z][\w./-]*)/g,
        ),
        ([, name]) => name,
      ),
    ),
  );
  expect([...new Set(names)].sort()).toEqual([
    "@changesets/cli",
    "@org/error-codegen",
    "@org/error-site",
    "@redocly/cli",
    "bun",
    "pnpm",
  ]);
});

const head = "name: shop\ntitle: Shop\ndocs: https://errors.example.com/\n";

test.each(shown)("%s shows what can be used: %s", (_, text) => {
  const { problems } = text.startsWith("targets:")
    ? parseConfig({ path: "error-codegen.yaml", bytes: Buffer.from(`catalog: errors\n${text}`) })
    : compile({
        catalog: [{ path: "catalog.yaml", bytes: Buffer.from(whole(text)) }],
        locales: [],
      });
  expect(problems?.map(({ message }) => message)).toBeUndefined();
});

/** A part of a catalogue with what else it needs. */
function whole(part: string): string {
  const others = ["wire: { format: problem }", "codes: { sold: It is sold }"];
  const missing = others.filter((line) => !new RegExp(`^${line.slice(0, 5)}`, "m").test(part));
  return [head + part.trimEnd(), ...missing, ""].join("\n");
}

test.each(["typescript", "go", "python", "rust", "java"])(
  "who raises an error in %s reads that a parameter is not filled in",
  (language) => {
    const guide = readFileSync(join(folder, `${language}.md`), "utf8");
    const [raising] = /^## Raise\n.*?(?=^## )/ms.exec(guide) ?? [];
    expect(raising).toContain("braces included");
  },
);
