import { extname } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import {
  compile,
  lock,
  outputs,
  type Report,
  report,
  reportFormats,
  targets,
} from "../../src/index.ts";
import { invisible } from "../../src/text/invisible.ts";
import { compiled, type Yaml } from "../emitters/compiled.ts";
import { alive, elements, renderers } from "../emitters/rendered.ts";
import { codeOf } from "./code-of.ts";
import { canary, payloads } from "./payloads.ts";
import { hostileWorld, placesOfText, worldBefore } from "./world.ts";

let without: readonly string[];
let files: ReadonlyMap<string, string>;
let reports: readonly Report[];
beforeAll(async () => {
  const places = placesOfText();
  without = places.without;
  const { files: yaml, config } = hostileWorld(places);
  const [tame, hostile] = [sourceOf(worldBefore()), sourceOf(yaml)];
  reports = [between(tame, hostile), between(hostile, tame)];
  const written: [string, string][] = [];
  for (const { folder, files } of outputs(compiled(yaml), config))
    for await (const { path, text } of files()) written.push([`${folder}/${path}`, text]);
  files = new Map(written);
});

const filesWith = (...endings: string[]): [string, string][] =>
  [...files].filter(([path]) => endings.includes(extname(path).slice(1)));

test("every field of the formats is tried, and only names, numbers, URLs, paths, colors and dates reject words", () => {
  const names =
    /\.(name|docs|language|code|message|type|param|status|docsUrl|requestId|details|constants\.\*|value|url|title|category|replacedBy|sunset|identifier|package|importPath|tests|prefix|pages|accent|logo(\.\w+)?|0)$/;
  expect(without.filter((field) => !names.test(field))).toEqual([]);
});

test("every payload appears in the generated files of every target, and in the vectors", () => {
  const all = [...files.values()].join("\n");
  const seen = payloads.filter((text) => all.includes(JSON.stringify(text).slice(1, -1)));
  expect(seen.length).toBeGreaterThan(payloads.length - 5);
  const folders = [...files].flatMap(([path, text]) =>
    text.includes(canary) ? path.split("/", 1) : [],
  );
  expect([...new Set(folders)].sort()).toEqual(
    [...targets.map(({ name }) => name), "vectors"].sort(),
  );
});

test("no file contains raw characters that reorder or hide the text around them", () => {
  const odd = [...files].filter(([, text]) => text.match(invisible));
  expect(odd.map(([path]) => path)).toEqual([]);
});

describe("no part of a text ends up in code", () => {
  test.each(["ts", "go", "java", "py", "rs"])("in .%s", (ending) => {
    const sources = filesWith(ending);
    expect(sources.some(([, text]) => text.includes(canary))).toBe(true);
    const left = sources.filter(([, text]) => codeOf(text, ending).includes(canary));
    expect(left.map(([path]) => path)).toEqual([]);
  });

  test("and the check would notice it", () => {
    for (const source of ["// a\n__pwn", "/* */ __pwn /* */", "//\u2028__pwn", '"\\\\" __pwn ""'])
      expect(codeOf(source, "ts"), source).toContain(canary);
    expect(codeOf("/* \\u002a\\u002f __pwn /* */", "java")).toContain(canary);
    expect(codeOf('"""a""" __pwn """b"""', "py")).toContain(canary);
  });
});

test("no comment is a directive, or an example that tools run", () => {
  const directives: Readonly<Record<string, RegExp>> = {
    go: /^\s*(?:\/\/(?:go:|export |line |extern | \+build)|\/\*line|#cgo)/m,
    ts: /^\s*(?:\/\/\/\s*<|\/\/\s*@ts-|\/\/[#@]\s*source)/m,
    py: /^\s*(?:["']{3})?\s*>>>/m,
    rs: /^\s*\/\/[/!] ?(?:`{3}|~{3}| {4}|\t)/m,
    java: /^\s*\*[^\n]*(?<!&#64;)\{@(?:link|snippet|code|literal)[^\n]*__pwn/m,
  };
  // The examples of a runtime are meant to run, and have nothing of a catalogue.
  const isRuntime = (text: string): boolean => text.includes(", the same for every catalogue.");
  for (const [ending, directive] of Object.entries(directives)) {
    const found = filesWith(ending).filter(([, text]) => !isRuntime(text) && directive.test(text));
    expect(found.map(([path]) => path)).toEqual([]);
  }
});

test("JSON and YAML contain each text as it was written, and nothing else", () => {
  const texts = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => [key, ...texts(inner)]);
  };
  for (const [path, text] of filesWith("json")) expect(() => JSON.parse(text), path).not.toThrow();
  for (const [path, text] of filesWith("yaml"))
    for (const version of ["1.1", "1.2"] as const) {
      const [document, ...others] = parseAllDocuments(text, { version });
      expect(others, path).toEqual([]);
      expect(document && "errors" in document && document.errors, path).toEqual([]);
      const found = texts(document && "toJS" in document && document.toJS());
      expect(found.filter((one) => one.includes(canary)).length, path).toBeGreaterThan(10);
      expect(
        found.filter((one) => one === canary),
        path,
      ).toEqual([]);
    }
});

test.each(Object.entries(renderers))(
  "pages do nothing in readers of Markdown, such as %s",
  (_, render) => {
    const pages = filesWith("md", "txt");
    expect(pages.length).toBeGreaterThan(100);
    const found = pages.flatMap(([path, text]) =>
      alive(render(text)).map((what) => `${path}: ${what}`),
    );
    expect(found.filter((what) => !/: img src=https:|: input /.test(what))).toEqual([]);
  },
);

/** A catalogue whose file has a payload for a name. */
function sourceOf(yaml: Yaml) {
  const files = Object.entries(yaml).map(([path, text]) => ({
    path: path.replace("catalog.yaml", "@org/a|b <img src=x onerror=__pwn> ::error::.yaml"),
    bytes: Buffer.from(text),
  }));
  const isLocale = ({ path }: { path: string }): boolean => path.startsWith("locales/");
  const { catalog, source, problems } = compile({
    catalog: files.filter((file) => !isLocale(file)),
    locales: files.filter(isLocale),
  });
  if (problems) throw new Error(JSON.stringify(problems));
  return { lock: lock(catalog, "1.0.0"), source };
}

const between = (before: ReturnType<typeof sourceOf>, after: ReturnType<typeof sourceOf>): Report =>
  report(before.lock, after.lock, after.source);

test("a report of hostile changes quotes nearly every payload", () => {
  const facts = reports.flatMap(({ changes }) => changes.map(({ fact }) => fact)).join("\n");
  expect(payloads.filter((text) => facts.includes(text)).length).toBeGreaterThan(
    payloads.length - 5,
  );
});

test("only the json format contains raw characters that reorder, hide or control", () => {
  for (const [name, print] of Object.entries(reportFormats))
    for (const said of reports.map((one) => print(one, true))) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
      expect(said.match(/[\0-\x08\x0B-\x1F\x7F]/g), name).toBeNull();
      if (name !== "json") expect(said.match(invisible), name).toBeNull();
    }
});

test("github gets one command per change, which no text can end or extend", () => {
  const command = /^::(?:warning|notice) file=[^:,]*,line=\d+,col=\d+,title=[^:,]*::.*$/;
  for (const { changes, ...rest } of reports) {
    const lines = reportFormats.github({ changes, ...rest }, true).split(/\r|\n/);
    expect(lines.slice(0, -1).filter((line) => !command.test(line))).toEqual([]);
    expect(lines).toHaveLength(changes.length + 1);
    expect(lines.at(-1)).not.toContain(canary);
  }
});

describe("a comment in Markdown", () => {
  test.each(Object.entries(renderers))("does nothing in %s", (_, render) => {
    for (const one of reports) {
      const said = reportFormats.markdown(one, true);
      const html = render(said);
      expect(alive(html)).toEqual([]);
      expect(elements(html, "img", "a").map(({ attrs }) => attrs)).toEqual([]);
    }
  });

  test("has a row of four cells for each change", () => {
    const { GitHub: render = String } = renderers;
    for (const { changes, ...rest } of reports) {
      const html = render(reportFormats.markdown({ changes, ...rest }, true));
      expect(elements(html, "tr")).toHaveLength(changes.length + 1);
      expect(elements(html, "td")).toHaveLength(4 * changes.length);
    }
  });

  test("mentions nobody", () => {
    for (const one of reports)
      expect(reportFormats.markdown(one, true).match(/@(?!<!-- -->)/g)).toBeNull();
  });
});
