import { beforeAll, expect, test } from "vitest";
import { formats } from "../../src/index.ts";
import { invisible } from "../../src/text/invisible.ts";
import { keys, payloads } from "./payloads.ts";
import { keyed, named, translated } from "./world.ts";

/** Names that mean something to an object, a file system or git, and that nothing here has. */
const refused = [...payloads, ".", "..", ".git", "a//b", "a/../b", "-x"];

let all: ReturnType<typeof keyed>;
beforeAll(() => {
  all = [...keyed([...refused, ...keys]), ...named(refused), ...translated(refused)];
});

test("a payload is refused as a key, as a name in a field and as a file name, with place and remedy", () => {
  const places = new Set(all.map(({ where }) => where));
  for (const where of ["codes", "statuses", "categories", "retired", "wire.accepts.0"])
    expect(places).toContain(`catalog.${where}`);
  for (const where of ["locale.codes", "config.targets", "catalog.wire.accepts.0.name", "locales"])
    expect(places).toContain(where);
  // A pointer may have anything behind its slash, and is tried with all of it; a header may be `..`.
  const isFine = ({ where, name }: (typeof all)[number]): boolean =>
    name.startsWith("/") || (where.endsWith("headers.0") && /^\.+$/.test(name));
  const taken = all.filter(
    (one) => refused.includes(one.name) && !isFine(one) && one.problems.length === 0,
  );
  expect(taken.map(({ where, name }) => `${where} ${name}`)).toEqual([]);
  for (const { file, line, column, message, fix } of all.flatMap(({ problems }) => problems)) {
    expect(file).not.toBe("");
    expect(Math.min(line, column)).toBeGreaterThan(0);
    expect(message).toMatch(/\.$/);
    expect(fix).not.toBe("");
  }
});

test("names that only look special are valid for codes, categories and retired codes", () => {
  for (const where of ["catalog.codes", "catalog.categories", "catalog.retired"]) {
    const said = all.filter((one) => one.where === where && keys.includes(one.name));
    expect(said).toHaveLength(keys.length);
    const wrong = said.flatMap(({ name, problems }) =>
      problems.map(({ message }) => `${name}: ${message}`),
    );
    expect(wrong).toEqual([]);
  }
});

test("no format of problems lets a name control the program that reads it", () => {
  const problems = all.flatMap((one) => one.problems);
  for (const [format, print] of Object.entries(formats)) {
    const said = print(problems, false);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(said.match(/[\0-\x08\x0B-\x1F\x7F]/g), format).toBeNull();
    if (format !== "json") expect(said.match(invisible), format).toBeNull();
  }
  const command = /^::error file=[^:,]*,line=\d+,col=\d+,title=[^:,]*::.*$/;
  const lines = formats.github(problems, false).trimEnd().split(/\r|\n/);
  expect(lines.filter((line) => !command.test(line))).toEqual([]);
  expect(lines).toHaveLength(problems.length);
  // SARIF 2.1.0, 3.11.6: it is a link unless a backslash stands before its bracket.
  const { runs } = JSON.parse(formats.sarif(problems, false));
  const texts: string[] = runs[0].results.map(
    (result: { message: { text: string } }) => result.message.text,
  );
  expect(texts.filter((text) => /(?<!\\)(?:\\\\)*\]\(/.test(text))).toEqual([]);
  expect(texts.some((text) => text.includes("javascript:"))).toBe(true);
});
