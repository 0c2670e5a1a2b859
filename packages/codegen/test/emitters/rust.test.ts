import { expect, test } from "vitest";
import { rust as snippet } from "../../src/emitters/markdown/snippets/rust.ts";
import { rust } from "../../src/emitters/rust/index.ts";
import { compiled, emitted } from "./compiled.ts";

const catalog = compiled({
  "catalog.yaml": `name: small
title: Small errors
docs: https://errors.example.org/
wire: { format: openai }
codes:
  wide: { value: "\uFF46", meaning: A wide letter, aliases: ["\u{1F601}", "\uFF47"] }
  emoji: { value: "\u{1F600}", meaning: An emoji }
`,
});

test("the snippet of a code has a comment where a program does something", () => {
  const [code = expect.unreachable()] = catalog.codes;
  expect(snippet.code(code, "small-errors", "Wait", true)).toMatch(
    /\n.*ErrorCode::EMOJI\) \{\n {4}\/\/ Wait\n\}$/,
  );
});

test("tables are sorted by bytes, as the runtime bisects them, and not by UTF-16", async () => {
  const files = await emitted(rust, catalog);
  const texts = (path: string, field: RegExp): (string | undefined)[] =>
    Array.from(files.get(path)?.matchAll(field) ?? [], ([, text]) => text);
  expect(catalog.codes.map(({ code }) => code)).toEqual(["\u{1F600}", "\uFF46"]);
  expect(texts("codes.rs", /ErrorCode\("(.*)"\)/g)).toEqual(["\uFF46", "\u{1F600}"]);
  expect(texts("aliases.rs", /alias: "(.*)"/g)).toEqual(["\uFF47", "\u{1F601}"]);
});
