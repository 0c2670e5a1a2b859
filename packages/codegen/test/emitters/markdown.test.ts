import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { emitters } from "../../src/index.ts";
import { compiled, context, emitted, golden } from "./compiled.ts";
import { foreign } from "./foreign.ts";
import { hostile } from "./hostile.ts";
import { alive, comments, elements, renderers, textOf } from "./rendered.ts";

const [emitter] = emitters.filter(({ name }) => name === "markdown");
if (!emitter) throw new Error("The emitter markdown is gone.");

const catalogs = await Promise.all(
  Object.entries({ golden, hostile, foreign }).map(async ([name, yaml]) => {
    const catalog = compiled(yaml);
    const files = await emitted(emitter, catalog);
    const pages = new Map([...files].filter(([path]) => path.endsWith(".md")));
    return { name, catalog, files, pages };
  }),
);
const small = catalogs.filter(({ name }) => name !== "foreign");
const { CommonMark: _, ...withTables } = renderers;

describe.each(Object.entries(renderers))("read as %s", (_, render) => {
  test.each(small)("every page of $name says something and does nothing", ({ files, pages }) => {
    for (const [path, text] of [...pages, ["llms.txt", files.get("llms.txt") ?? ""] as const]) {
      const html = render(text);
      expect(alive(html), path).toEqual([]);
      expect(elements(html, "img"), path).toEqual([]);
      expect(comments(html), path).toEqual([` ${context.header} `]);
    }
  });

  test("raw HTML and unsafe links of a description are shown as text", () => {
    const pages = small.find(({ name }) => name === "hostile")?.pages;
    const shown = Array.from(pages ?? [], ([, text]) => everyText(render(text))).join("\n");
    for (const text of [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<iframe src=javascript:x></iframe>",
      "[a](javascript:alert(1))",
      "[b]: javascript:alert(1)",
      "<!-- never closed",
    ])
      expect(shown).toContain(text);
  });
});

describe.each(Object.entries(withTables))("read as %s", (_, render) => {
  describe.each(small)("a page of $name", ({ catalog, pages }) => {
    const rows = new Map(Array.from(pages, ([path, text]) => [path, rowsOf(render(text))]));
    const places = catalog.locales.map(({ tag, folder, labels }) => ({ tag, folder, labels }));

    test("has tables that are as wide as their heads", () => {
      const facts = catalog.locales.flatMap(({ folder }) =>
        catalog.codes.map(({ path }) => rows.get(`${folder}${path}.md`)),
      );
      const lists = [...rows.values()].filter((table) => !facts.includes(table)).flat();
      expect(new Set(facts.flat().map((cells) => cells?.length))).toEqual(new Set([2]));
      for (const cells of lists) expect(cells.slice(0, 3).every((cell) => cell !== "")).toBe(true);
      for (const cells of lists) expect([2, 3], cells.join(" | ")).toContain(cells.length);
    });

    test.each(places)(
      "says in $tag what a code means and what to do",
      ({ tag, folder, labels }) => {
        const index = rows.get(`${folder}index.md`) ?? [];
        for (const { code, path, text, deprecated } of catalog.codes) {
          const { meaning = "", action: steps } = text[tag] ?? {};
          const action = steps?.join(" ");
          const facts = rows.get(`${folder}${path}.md`) ?? [];
          expect(facts[0]?.[1]).toBe(meaning);
          expect(facts.find(([name]) => name === labels.action)?.[1]).toBe(action);
          const listed = index.find(([name]) => name === code);
          expect(listed?.[1]?.slice(-meaning.length)).toBe(meaning);
          expect(listed?.[2]).toBe(action);
          expect(listed?.[1] === meaning, code).toBe(!deprecated);
        }
      },
    );

    test.each(places)("says in $tag what a status means and why it comes", ({ tag, folder }) => {
      for (const { path, text } of catalog.statuses) {
        const [first, second] = rows.get(`${folder}${path}.md`) ?? [];
        expect([first?.[1], second?.[1]]).toEqual([text[tag]?.meaning, text[tag]?.cause]);
      }
    });
  });
});

describe.each(catalogs)("the links between the pages of $name", ({ catalog, pages }) => {
  const links = new Map(Array.from(pages, ([path, text]) => [path, pageLinks(path, text)]));

  test("lead to pages", () => {
    const broken = [...links].flatMap(([from, targets]) =>
      targets.filter((to) => !pages.has(to)).map((to) => `${from} links to ${to}`),
    );
    expect(broken).toEqual([]);
  });

  test("lead from the home page to every page and back", () => {
    const reached = new Set(["index.md"]);
    for (const path of reached) for (const target of links.get(path) ?? []) reached.add(target);
    expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual([]);
    for (const { folder } of catalog.locales)
      for (const [path, targets] of links)
        if (path.startsWith(folder) && (folder || !/^[\w-]+\/(codes|index)/.test(path)))
          expect(targets.length, path).toBeGreaterThan(0);
  });

  test("lead from each page to its own in every other language, and to the home page", () => {
    const [home, ...others] = catalog.locales;
    const own = [...pages.keys()].filter((path) => !others.some((o) => path.startsWith(o.folder)));
    for (const path of own)
      for (const { folder } of [home, ...others].flatMap((locale) => (locale ? [locale] : []))) {
        const targets = links.get(folder + path) ?? [];
        const translations = catalog.locales.map((other) => other.folder + path);
        for (const other of translations)
          if (other !== folder + path) expect(targets, folder + path).toContain(other);
        if (path !== "index.md") expect(targets, folder + path).toContain(`${folder}index.md`);
      }
  });
});

test("a link of a code is whole, whatever is in it", async () => {
  const links = ["https://a.example/(b) c", "https://a.example/<b>|\\"];
  const yaml = {
    "catalog.yaml": `name: a
title: A
docs: https://errors.example.org/
wire: { format: flat }
codes: { a: { meaning: A, links: ${JSON.stringify(links)} } }
`,
  };
  const text = (await emitted(emitter, compiled(yaml))).get("codes/a.md") ?? "";
  for (const render of Object.values(renderers)) {
    expect(alive(render(text))).toEqual([]);
    const items = elements(render(text), "li").map(textOf);
    expect(items).toEqual(links);
  }
  expect(text.match(/\]\([^)]*\)/g)).toEqual([
    "](https://a.example/%28b%29%20c)",
    "](https://a.example/%3Cb%3E|%5C)",
    "](../index.md)",
  ]);
});

/** The text of every element, code included. */
const everyText = (html: string): string =>
  elements(html, "p", "td", "pre", "li").map(textOf).join("\n");

/** The texts of each table row's cells. */
function rowsOf(html: string): string[][] {
  return elements(html, "tr").map((row) =>
    row.childNodes.filter(({ nodeName }) => /^t[dh]$/.test(nodeName)).map(textOf),
  );
}

/** The pages that a page links to. */
function pageLinks(from: string, text: string): string[] {
  return Array.from(text.matchAll(/\]\(([^():]+\.md)\)/g), ([, target = ""]) =>
    posix.join(posix.dirname(from), target),
  );
}

test("a code without an action is shown in programs with what it means", async () => {
  const yaml = {
    "catalog.yaml":
      "name: a\ntitle: A\ndocs: https://errors.example.org/\nwire: { format: flat }\ncodes: { sold: It is sold }\n",
  };
  const packages = { typescript: "a", go: "a.example/a", python: "a", rust: "a", java: "a.b" };
  const runtimes = Object.fromEntries(Object.keys(packages).map((name) => [name, "own" as const]));
  const files = await Array.fromAsync(
    emitter.emit(compiled(yaml), { ...context, packages, runtimes }),
  );
  const text = files.find(({ path }) => path === "codes/sold.md")?.text;
  expect(text?.match(/^[ \t]+(?:\/\/|#) .*$/gm)).toEqual([
    "  // It is sold",
    "\t// It is sold",
    "    # It is sold",
    "    // It is sold",
    "  // It is sold",
  ]);
});

test("a code that is sent as something else has its name beside it, wherever it is listed", async () => {
  const yaml = {
    "catalog.yaml": `name: a
title: A
docs: https://errors.example.org/
wire: { format: flat, codes: numbers }
codes:
  door_stuck: { value: 3, meaning: The door is stuck, deprecated: { reason: Doors are gone, replacedBy: closed } }
  closed: { value: 4, meaning: It is closed }
retired: { key_lost: { value: 7, reason: Keys are gone, replacedBy: closed } }
`,
  };
  const files = await emitted(emitter, compiled(yaml));
  expect(files.get("codes/closed.md")).toContain(
    "- [`3`](../codes/door-stuck.md) `door_stuck`: The door is stuck\n",
  );
  expect(files.get("codes/door-stuck.md")).toContain(
    "> **Deprecated.** Doors are gone.\n>\n> Replaced by: [`4`](../codes/closed.md) `closed`\n",
  );
  expect(files.get("codes/key-lost.md")).toContain("\nName in code: `key_lost`\n");
  expect(files.get("index.md")).toContain(
    "- [`7`](codes/key-lost.md) `key_lost`: Keys are gone.\n",
  );
  expect(files.get("llms.txt")).toMatch(
    /: The door is stuck\. \(door_stuck; deprecated, use 4\)$/m,
  );
});

test("the page of a retired code says what it meant, in every language, and so do lists", async () => {
  const yaml = {
    "catalog.yaml": `name: a
title: A
docs: https://errors.example.org/
wire: { format: flat, codes: numbers }
codes:
  closed: { value: 4, meaning: It is closed }
retired:
  key_lost: { value: 7, meaning: The key
    was *lost*, reason: Keys are gone, replacedBy: closed }
  "8": { meaning: It was eight, reason: Nobody counts, value: 8 }
`,
    "locales/pt.yaml": "codes:\n  closed: Fechado\n",
  };
  const files = await emitted(emitter, compiled(yaml));
  for (const folder of ["", "pt/"]) {
    expect(files.get(`${folder}codes/key-lost.md`)).toContain(
      "`closed`\n\n| Meaning | The key was \\*lost\\* |\n| --- | --- |\n| Name in code | `key_lost` |\n\n---\n",
    );
    expect(files.get(`${folder}codes/8.md`)).toContain(
      "> **Retired.** Nobody counts.\n\n| Meaning | It was eight |\n| --- | --- |\n\n---\n",
    );
    expect(files.get(`${folder}index.md`)).toContain(": It was eight. Nobody counts.\n");
  }
  expect(files.get("llms.txt")).toMatch(
    /: The key was \\\*lost\\\*\. Keys are gone\. \(key_lost; retired, use 4\)$/m,
  );
});

test("the page and the lists of a code that goes have the translated texts", async () => {
  const yaml = {
    "catalog.yaml": `name: a
title: A
docs: https://errors.example.org/
wire: { format: flat }
codes:
  shut: { meaning: It is shut, deprecated: { reason: Closed says it, replacedBy: closed } }
  closed: { meaning: It is closed }
retired:
  key_lost: { meaning: The key was lost, reason: Keys are gone }
  key_bent: The key stays bent
`,
    "locales/de.yaml": `codes:
  shut: { deprecated: { reason: Geschlossen sagt es } }
retired:
  key_lost: { meaning: Der Schlüssel war fort, reason: Es gibt keine Schlüssel mehr }
`,
  };
  const files = await emitted(emitter, compiled(yaml));
  expect(files.get("codes/shut.md")).toContain("> **Deprecated.** Closed says it.\n");
  expect(files.get("de/codes/shut.md")).toContain("> **Veraltet.** Geschlossen sagt es.\n");
  expect(files.get("codes/key-lost.md")).toContain("> **Retired.** Keys are gone.\n");
  expect(files.get("de/codes/key-lost.md")).toContain(
    "> **Entfallen.** Es gibt keine Schlüssel mehr.\n\n| Bedeutung | Der Schlüssel war fort |\n",
  );
  expect(files.get("de/index.md")).toContain(
    ": Der Schlüssel war fort. Es gibt keine Schlüssel mehr.\n",
  );
  expect(files.get("de/index.md")).toContain(": The key stays bent.\n");
});

test("what pages say to the question whether to retry starts with the response to it", () => {
  const { transient, correctable, terminal } = compiled(golden).language.labels;
  expect(transient).toMatch(/^Yes\. [A-Z]/);
  expect(correctable).toMatch(/^Only once .+\. [A-Z]/);
  expect(terminal).toMatch(/^No\. [A-Z]/);
});
