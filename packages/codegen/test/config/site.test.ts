import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parseConfig } from "../../src/index.ts";
import { emptyFolder, fill } from "../folder.ts";
import { shop } from "../write/shop.ts";

const svg = '<?xml version="1.0"?>\n<!-- ours -->\n<svg xmlns="http://www.w3.org/2000/svg"/>\n';

let folder: string;
beforeEach(() => {
  const above = emptyFolder();
  folder = join(above, "project");
  fill(above, { "outside.svg": svg });
  fill(folder, {
    "errors/catalog.yaml": shop(2, "Gone"),
    "guides/retries.md": "# Retries\n",
    "logo.svg": svg,
    "fake.png": "not a picture",
    "notes.txt": "x",
  });
});

/** What is said of a site, and what is advised. */
function said(site: string): string[] {
  const path = join(folder, "error-codegen.yaml");
  const targets = "targets: { markdown: { out: docs } }";
  fill(folder, { "error-codegen.yaml": `catalog: errors\n${targets}\nsite: ${site}\n` });
  const { problems = [] } = parseConfig({ path, bytes: readFileSync(path) });
  return problems.map(({ line, column, message, fix }) => `${line}:${column} ${message} ${fix}`);
}

test("a site with everything is fine", () => {
  const whole =
    '{ out: site, title: "A <b>", logo: logo.svg, colors: { accent: "#0f6463" }, pages: guides }';
  expect(said(whole)).toEqual([]);
  expect(said("{ out: site, logo: { light: logo.svg, dark: ./logo.svg } }")).toEqual([]);
});

describe("a site is refused", () => {
  test.each<[string, string]>([
    [
      "{ out: docs/site }",
      "3:14 site would share a folder with markdown. Give each target its own folder.",
    ],
    [
      "{ out: . }",
      "3:14 site would own ., which is not below this file's folder. Use a subfolder.",
    ],
    [
      "{ out: guides, pages: guides }",
      "3:14 site would own guides, which contains the pages of the site. Use a folder that contains nothing else.",
    ],
    [
      "{ out: site, logo: none.svg }",
      "3:26 none.svg does not exist. Paths are relative to this file's folder.",
    ],
    [
      "{ out: site, logo: ../outside.svg }",
      "3:26 ../outside.svg is not below this file's folder. Copy it there, and write its new path.",
    ],
    ["{ out: site, logo: guides }", "3:26 guides is not a file. Write the path of a picture."],
    [
      "{ out: site, logo: notes.txt }",
      "3:26 notes.txt is not named like a picture. Use a file whose name ends in one of .avif, .gif, .jpeg, .jpg, .png, .svg, .webp.",
    ],
    [
      "{ out: site, logo: { light: logo.svg, dark: fake.png } }",
      "3:51 fake.png is not the picture that its name says. Save it as PNG, or rename it.",
    ],
    [
      "{ out: site, colors: { accent: teal } }",
      '3:38 site.colors.accent cannot be "teal". Write a color: `#` and six hexadecimal digits, in quotes, such as `"#0f6463"`.',
    ],
    [
      "{ out: site, pages: logo.svg }",
      "3:27 logo.svg is not a folder. Write the folder that it is in.",
    ],
    [
      "{ out: guides/site, pages: guides }",
      "3:34 guides contains the folder of site, guides/site. Keep your pages in their own folder.",
    ],
    ["{ out: site, pages: '' }", "3:27 pages is empty. Write a path, or delete the key."],
  ])("that is %s", (site, problem) => {
    expect(said(site)).toContain(problem);
  });

  test("whose logo is a link that leads outside", () => {
    symlinkSync("../outside.svg", join(folder, "link.svg"));
    expect(said("{ out: site, logo: link.svg }").join()).toContain("link.svg is not below");
  });
});
