import { describe, expect, test } from "vitest";
import { compile, type Problem } from "../../src/index.ts";

const before = `name: shop
title: Shop
docs: https://errors.shop.example/
wire: { format: problem }
codes:
  closed:
    meaning: It is closed
`;

const catalogue = (lines: string): string => `${before}    ${lines}\n  open: It is open\n`;

const problemsOf = (text: string): readonly Problem[] =>
  compile({ catalog: [{ path: "a.yaml", bytes: Buffer.from(text) }], locales: [] }).problems ?? [];

/** A text as people write it, and its line as the remedy shows it. */
const texts: readonly (readonly [line: string, quoted: string])[] = [
  ["action: {name} is taken", 'action: "{name} is taken"'],
  ["action: {first name}, {name}", 'action: "{first name}, {name}"'],
  ["action: {name}", 'action: "{name}"'],
  ["action: {{ name }} is taken", 'action: "{{ name }} is taken"'],
  ["action: {name is taken", 'action: "{name is taken"'],
  ["description: [x] is closed", 'description: "[x] is closed"'],
  ["description: [x](https://a.example/)", 'description: "[x](https://a.example/)"'],
  ["description: [x]", 'description: "[x]"'],
  ["description: [x is closed", 'description: "[x is closed"'],
  ["action: Open: now", 'action: "Open: now"'],
  ["action: Open this:", 'action: "Open this:"'],
  ["action: @x opens it", 'action: "@x opens it"'],
  ["action: *open", 'action: "*open"'],
  ["action: *open* it", 'action: "*open* it"'],
  ["action: **open** it", 'action: "**open** it"'],
  ["action: &open", 'action: "&open"'],
  ["action: &open it", 'action: "&open it"'],
  ["action: & open it", 'action: "& open it"'],
  ["action: !open it", 'action: "!open it"'],
  ["action: ! open it", 'action: "! open it"'],
  ["action: % of it", 'action: "% of it"'],
  ["action: `open` it", 'action: "`open` it"'],
  ["action: - open it", 'action: "- open it"'],
  ["action: ? open it", 'action: "? open it"'],
  ["action: > open it", 'action: "> open it"'],
  ["action: | open it", 'action: "| open it"'],
  ["action: , open it", 'action: ", open it"'],
  ["action: ] open it", 'action: "] open it"'],
  ["description: # open it", 'description: "# open it"'],
  ["action: 'Open it's door'", `action: "Open it's door"`],
  ['action: "Open "it""', `action: 'Open "it"'`],
  ['action: "Open" it', `action: '"Open" it'`],
  [`action: 'Open' it's door`, `action: "'Open' it's door"`],
  [`action: "Open" it's "door"`, `action: '"Open" it''s "door"'`],
  ['action: Say: "open"', `action: 'Say: "open"'`],
  ['action: "C:\\path"', "action: 'C:\\path'"],
  ["action:\n      - {name} opens it", '- "{name} opens it"'],
  ["action:\n      - Open it: now", '- "Open it: now"'],
  ["action:\n      - Open it: now: here", '- "Open it: now: here"'],
  ["links:\n      - url: https://a.example/\n        title: [a] b", 'title: "[a] b"'],
  ["links:\n      - title: A: b\n        url: https://a.example/", '- title: "A: b"'],
];

describe("a text that needs quotes is shown with them, and then has no fault", () => {
  test.each(texts)("%j: %s", (line, quoted) => {
    const text = catalogue(line);
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem?.fix).toMatch(/quotes: \S/);
    expect(problem?.fix.replace(/^.*quotes: /, "")).toBe(quoted);
    const lines = text.split("\n");
    const at = (problem?.line ?? 0) - 1;
    const indent = /^ */.exec(lines[at] ?? "")?.[0] ?? "";
    expect(problemsOf(lines.with(at, indent + quoted).join("\n"))).toEqual([]);
  });
});

describe("a line that lacks a space is shown with it, and then has no fault", () => {
  test.each([
    ["action:Open one", "action: Open one"],
    ["action:\u00a0Open one", "action: Open one"],
    ["statuses:[409]", "statuses: [409]"],
    ['action:"Open one"', 'action: "Open one"'],
    ["links:\n      -https://a.example/", "- https://a.example/"],
    ["links:\n      - https://a.example/\n      -https://b.example/", "- https://b.example/"],
    ["deprecated:\n      reason:Nobody uses it", "reason: Nobody uses it"],
    ["deprecated:\n      reason:Nobody uses it\n      replacedBy: open", "reason: Nobody uses it"],
    ["deprecated:\n      replacedBy: open\n      reason:Nobody uses it", "reason: Nobody uses it"],
  ])("%j: %s", (line, shown) => {
    const text = catalogue(line);
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem?.fix.replace(/^(?:Add it|Put a space there): /, "")).toBe(shown);
    const lines = text.split("\n");
    const at = (problem?.line ?? 0) - 1;
    const indent = /^ */.exec(lines[at] ?? "")?.[0] ?? "";
    expect(problemsOf(lines.with(at, indent + shown).join("\n"))).toEqual([]);
  });
});

test("a code whose only field lacks a space has no other meaning", () => {
  const [problem, ...others] = problemsOf(before.replace("meaning: It", "meaning:It"));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ line: 7, column: 13, fix: "Add it: meaning: It is closed" });
});

describe("a value that is only a comment is empty because of it, whatever is below", () => {
  const below = "\n    links:\n      - title: One\n        url: https://a.example/";
  test.each([
    ["action: #1 is open", "action", 'Put the text in quotes: action: "#1 is open"'],
    ["description: #1 is open", "description", 'Put the text in quotes: description: "#1 is open"'],
    [
      "statuses: #404",
      "statuses",
      "Write a list, each item a status code from 100 to 599 (`429`) or a class of status codes (`5xx`).",
    ],
    [
      "deprecated:\n      reason: #1\n      replacedBy: open",
      "deprecated.reason",
      'Put the text in quotes: reason: "#1"',
    ],
  ])("%j", (line, path, fix) => {
    const found = problemsOf(catalogue(`${line}\n    recovery: terminal${below}`));
    expect(found.map((problem) => `${problem.message} ${problem.fix}`)).toEqual([
      `codes.closed.${path} is empty, because # starts a comment. ${fix}`,
    ]);
  });

  test("also where a text stands for an entry", () => {
    const found = problemsOf(before.replace("  closed:", "  stuck: #1 is stuck\n  closed:"));
    expect(found.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      'codes.stuck is empty, because # starts a comment. Indent its keys below it, or put the text in quotes: stuck: "#1 is stuck"',
    ]);
  });
});

test("an item in brackets is shown without its line", () => {
  const [problem] = problemsOf(catalogue("action: [Open it: now, Wait]"));
  expect(problem).toMatchObject({
    line: 8,
    column: 14,
    fix: 'Put the text in quotes: "Open it: now"',
  });
});

describe("a line is not shown if quotes would not do", () => {
  test.each([
    ["action: {name} is\n      taken", "Delete it, or put the text in quotes."],
    ["action: {name} is taken # by others", "Delete it, or put the text in quotes."],
    ["statuses: [404]]", "Delete it, or put the text in quotes."],
    [`action: {name} is ${"x".repeat(300)}`, "Delete it, or put the text in quotes."],
    ['action: "\\"C:\\path\\""', "Double the backslash, or use single quotes."],
    ["action: !!str open", "Delete it."],
    ["statuses: &x\n      - 404", "Delete it."],
    ["description:\n      a: b", "Write text."],
    ["description: ~", "Write text."],
    [
      "identifier: [a]",
      "Write a name in snake_case. Identifiers are derived from it instead of from the code.",
    ],
    ["action: Open it\n     description: b", "Start it at column 5, like action on line 8."],
  ])("%j", (line, fix) => {
    expect(problemsOf(catalogue(line)).map((problem) => problem.fix)).toEqual([fix]);
  });
});

test.each([
  ["{ meaning: The a, b and c }", ["b and c"], '"The a, b and c"'],
  ["{ meaning: Ask Tom, Jim or Ann, statuses: [404] }", ["Jim or Ann"], '"Ask Tom, Jim or Ann"'],
  ["{ meaning: Ask Tom, Jim, Ann }", ["Jim", "Ann"], '"Ask Tom, Jim, Ann"'],
])("a comma cuts a text in brackets: %s", (map, keys, text) => {
  const found = problemsOf(catalogue("").replace("open: It is open", `open: ${map}`));
  expect(found.map(({ message, fix }) => `${message} ${fix}`)).toEqual(
    keys.map(
      (key) =>
        `${key} is not a key of codes.open. A comma in brackets ends a text. If it is part of one, put that in quotes: ${text}`,
    ),
  );
});
