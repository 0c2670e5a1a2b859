import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompletionItem, Diagnostic } from "vscode-languageserver-protocol";
import { type Editor, openEditor } from "../src/editor.ts";
import { inRepository } from "../src/places.ts";

const catalog = readFileSync(inRepository("catalog/catalog.yaml"), "utf8");
const chinese = readFileSync(inRepository("catalog/locales/zh.yaml"), "utf8");

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor();
});
afterAll(() => editor.close());

/** A text with one place in it changed, which has to be there. */
function changed(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

/** What is underlined and why, from top to bottom. */
const underlined = (text: string, diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ range: { start, end }, message }) => {
    const line = text.split("\n")[start.line] ?? "";
    return `${line.slice(start.character, end.character)}: ${message}`;
  });

const documented = (items: readonly CompletionItem[]): Record<string, string> =>
  Object.fromEntries(
    items.map(({ label, documentation }) => [
      label,
      typeof documentation === "object" ? documentation.value : (documentation ?? ""),
    ]),
  );

const entry = `  prompt_blocked:
    category: content
    meaning: Prompt was blocked
    action: Adjust the prompt
    statuses: [400]
`;

/** The catalogue with that entry changed in one place. */
const withEntry = (from: string, to: string): string =>
  changed(catalog, entry, changed(entry, from, to));

/** The catalogue with an entry begun at its end. */
const withNew = (lines: string): string =>
  `${catalog}\n  new_code:\n    category: request\n${lines}`;

describe("in catalog.yaml", () => {
  test("nothing is underlined as it is", async () => {
    expect(await editor.diagnose("catalog/catalog.yaml", catalog)).toEqual([]);
  });

  const mistakes = [
    {
      what: "a misspelt key",
      from: "    meaning: Prompt",
      to: "    meanin: Prompt",
      found: [
        'prompt_blocked: Missing property "meaning".',
        "meanin: Property meanin is not allowed.",
      ],
    },
    {
      what: "a wrong recovery",
      from: "statuses: [400]",
      to: "statuses: [400]\n    recovery: never",
      found: [
        'never: Value is not accepted. Valid values: "correctable", "terminal", "transient".',
      ],
    },
    {
      what: "a missing field",
      from: "    meaning: Prompt was blocked\n",
      to: "",
      found: ['prompt_blocked: Missing property "meaning".'],
    },
    {
      what: "a status that is none",
      from: "[400]",
      to: "[400, teapot]",
      found: ['teapot: String does not match the pattern of "^[1-5]xx$".'],
    },
  ];
  test.each(mistakes)("$what is underlined where it stands", async ({ what, from, to, found }) => {
    const text = withEntry(from, to);
    expect(underlined(text, await editor.diagnose(`catalog/${what}.yaml`, text))).toEqual(found);
  });

  test("the fields of a code are offered, each with what it is", async () => {
    const items = await editor.complete("catalog/fields.yaml", withNew("    ▮\n"));
    expect(documented(items)).toMatchObject({
      meaning: "What it means, in a few words.",
      action: "What to do, in a few words, or a list of steps.",
      statuses:
        "The statuses that it is sent with. The first one that is not a class is the default.",
      recovery: "Whether retrying can help. The default is that of its status.",
      actor: "Who has to act. The default is that of its status.",
    });
    expect(Object.keys(documented(items))).not.toContain("category");
  });

  test("the three words of a recovery are offered", async () => {
    const items = await editor.complete("catalog/recovery.yaml", withNew("    recovery: ▮\n"));
    expect(items.map(({ label }) => label).sort()).toEqual([
      "correctable",
      "terminal",
      "transient",
    ]);
  });

  test("a field under the pointer shows what it is", async () => {
    const text = withEntry("    statuses:", "    stat▮uses:");
    expect(await editor.hover("catalog/hover.yaml", text)).toMatch(/^The statuses that it is sent/);
  });
});

describe("in locales/zh.yaml", () => {
  test("nothing is underlined as it is", async () => {
    expect(await editor.diagnose("catalog/locales/zh.yaml", chinese)).toEqual([]);
  });

  test("a field that is not translated is underlined where it stands", async () => {
    const text = changed(
      chinese,
      "  prompt_blocked:\n",
      "  prompt_blocked:\n    recovery: terminal\n",
    );
    expect(underlined(text, await editor.diagnose("catalog/locales/extra.yaml", text))).toEqual([
      "recovery: Property recovery is not allowed.",
    ]);
  });

  test("the fields of a code are offered, each with what it is", async () => {
    const text = `${chinese}\n  new_code:\n    ▮\n`;
    expect(documented(await editor.complete("catalog/locales/fields.yaml", text))).toEqual({
      meaning: "What it means, in a few words.",
      action: "What to do, in a few words, or a list of steps.",
      causes: "What can cause it, as a list.",
      description: "Markdown for its page.",
      deprecated: "Why a deprecated code should no longer be raised.",
    });
  });

  test("a field under the pointer shows what it is", async () => {
    const text = changed(chinese, "\ntitle:", "\nti▮tle:");
    const shown = await editor.hover("catalog/locales/hover.yaml", text);
    expect(shown).toMatch(/^The catalogue's title\..*locale\.schema\.json/s);
  });
});

describe("in a config", () => {
  const config = "# yaml-language-server: $schema=./config.schema.json\ncatalog: errors\n";

  test("the rules of taste are offered, each with what it is", async () => {
    const text = `${config}targets: {}\nrules:\n  ▮\n`;
    expect(documented(await editor.complete("catalog/config-rules.yaml", text))).toEqual({
      "field-place": expect.stringContaining("inside of it"),
      "named-replacement": expect.stringContaining("the reason of another names"),
      "no-case-twins": expect.stringContaining("differ only in case"),
      order: expect.stringContaining("Statuses ascend."),
      "text-length": expect.stringContaining("short enough"),
    });
  });

  test("the levels of a rule are offered", async () => {
    const text = `${config}targets: {}\nrules:\n  order: ▮\n`;
    const offered = await editor.complete("catalog/config-levels.yaml", text);
    // Older versions of YAML read off as false, so the editor quotes it.
    const labels = offered.map(({ label }) => label.replaceAll('"', ""));
    expect(labels.sort()).toEqual(["error", "off", "warn"]);
  });

  test("a rule that guards what is generated is underlined", async () => {
    const text = `${config}targets: {}\nrules: { known-status: off }\n`;
    const found = await editor.diagnose("catalog/config-guards.yaml", text);
    expect(underlined(text, found)).toEqual([
      "known-status: Property known-status is not allowed.",
    ]);
  });
});
