import { describe, expect, test } from "vitest";
import { foreignFolder, put } from "../../../e2e/src/places.ts";
import { readGuides } from "../../src/cli/guides.ts";

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Reads guides beside the pages of a catalogue with one code. */
const guidesOf = (files: Readonly<Record<string, string>>) => {
  const folder = foreignFolder();
  put(folder, files);
  const read = readGuides(folder, ["index.md", "codes/gone.md"], ["codes/", "explain/"]);
  const problems = read.problems.map(
    ({ file, line, column, rule, message, fix }) =>
      `${file.slice(folder.length + 1)}:${line}:${column} ${rule} ${message.replaceAll(`${folder}/`, "")} ${fix}`,
  );
  return { ...read, problems };
};

test("a guide has the title of its front matter or its first heading, and its place in the sidebar", () => {
  const { guides, problems } = guidesOf({
    "a.md": "# The *first*\n\nText\n",
    "b.md":
      "---\ntitle: The second\ndescription: What it is\nsidebar: { label: Second, order: 1 }\n---\nText\n",
    "de/a.md": "# Der erste\n",
    ".hidden.md": "",
    "_draft.md": "",
  });
  expect(problems).toEqual([]);
  expect(guides).toEqual([
    { file: "b.md", title: "The second", description: "What it is", label: "Second" },
    { file: "a.md", title: "The first", label: "The first" },
    { file: "de/a.md", title: "Der erste", label: "Der erste" },
  ]);
});

test("links to pages of the catalogue and to other guides, and pictures, are found", () => {
  const { problems, pictures } = guidesOf({
    "a/b.md":
      "# B\n\n[x](../codes/gone.md#top) [y](c.md) [z](https://x.example/y.md)\n\n![p](../p.svg)\n",
    "a/c.md": "# C\n",
    "p.svg": svg,
  });
  expect(problems).toEqual([]);
  expect([...pictures.keys()]).toEqual(["p.svg"]);
});

describe("it is said by file and line", () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "a page has no title",
      { "a.md": "Text\n\n# Late\n" },
      "a.md:1:1 page-title a.md has no title. Start it with a heading, such as `# How to retry`.",
    ],
    [
      "a key is unknown",
      { "a.md": "---\ntitel: A\n---\n# A\n" },
      "a.md:2:1 page titel is not a key of the page. Did you mean title?",
    ],
    [
      "an address is taken by the catalogue",
      { "Codes/index.md": "# A\n" },
      "Codes/index.md:1:1 page-address The address /codes/ is taken by the catalogue. Rename the file.",
    ],
    [
      "an address is taken by another page",
      { "a.md": "# A\n", "a/index.md": "# A\n" },
      "a/index.md:1:1 page-address The address /a/ is taken by a.md. Rename the file.",
    ],
    [
      "a name cannot be in a URL",
      { "How to.mdx": "# A\n" },
      "How to.mdx:1:1 page-name The name of How to.mdx cannot be part of a URL, or is not that of a Markdown file. Rename it, for example to How-to.md.",
    ],
    [
      "a link leads nowhere",
      { "a.md": "# A\n\nSee [b](b.md).\n" },
      "a.md:3:5 page-link b.md is not a page. Write the path of a page, relative to this file.",
    ],
    [
      "a link is a script",
      { "a.md": "# A\n\n[b](javascript:x)\n" },
      "a.md:3:1 page-link javascript:x is not the URL of a page. Use one with https, http or mailto.",
    ],
    [
      "a picture is not there",
      { "a.md": "---\ntitle: A\n---\n\n![b](b.png)\n" },
      "a.md:5:1 page-image b.png is not a picture of this site. Write its path, relative to this file.",
    ],
    [
      "a picture is on another host",
      { "a.md": "# A\n\n![b](https://x.example/b.png)\n" },
      "a.md:3:1 page-image https://x.example/b.png is on another host, from which the site loads nothing. Copy the picture beside this file.",
    ],
    [
      "a file is no picture",
      { "b.png": "x" },
      "b.png:1:1 page-image b.png is not the picture that its name says. Replace it.",
    ],
    [
      "there is HTML",
      { "a.md": "# A\n\n<details>x</details>\n" },
      "a.md:3:1 page-html HTML is left out. Write it in Markdown.",
    ],
  ])("that %s", (_, files, problem) => {
    expect(guidesOf(files).problems).toContain(problem);
  });
});
