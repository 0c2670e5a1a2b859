import { join } from "node:path";
import { missing } from "../../../../scripts/toolchains.ts";
import { table } from "../table.ts";
import { compileTime, run } from "./compile.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import type { Language } from "./language.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";

/** Each language's `parse` against its JSON library, and its compile time for large catalogues. */
const languages: readonly Language[] = [go, java, python, rust];

const there = languages.filter(({ name }) => !missing(name));
for (const { name } of languages) if (missing(name)) console.warn(missing(name));

const folderOf = ({ name }: Language): string => join(import.meta.dirname, "../../..", name);

const parsed = there.map((language) => {
  if (language.prepare) run(language.prepare, folderOf(language));
  const printed = run(language.parse, folderOf(language)).trim().split("\n").at(-1) ?? "";
  const { parseNs, decodeNs } = JSON.parse(printed) as { parseNs: number; decodeNs: number };
  const ns = (value: number): string => `${value.toFixed(0)} ns`;
  return [language.name, ns(decodeNs), ns(parseNs), `${(parseNs / decodeNs).toFixed(2)}x`];
});
console.log(table(["Parse of a known body", "decode", "parse", "ratio"], parsed));

const sizes = [1000, 10_000];
const compiled = there.map((language) => [
  language.name,
  ...sizes.map((codes) => {
    const ms = compileTime(language, codes);
    return ms === null ? "refused" : `${(ms / 1000).toFixed(1)} s`;
  }),
]);
console.log(table(["Compile", ...sizes.map((codes) => `${codes} codes`)], compiled));
