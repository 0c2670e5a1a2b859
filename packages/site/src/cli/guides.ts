import { readdirSync, readFileSync } from "node:fs";
import { extname, join, posix, sep } from "node:path";
import {
  hasImage,
  imageTypes,
  type Problem,
  parsePage,
  problemWith,
  type SourcePage,
} from "@org/error-codegen";
import { toString as textOf } from "hast-util-to-string";
import { markdownToHast, markdownToMdast } from "satteri";
import type { Guide } from "../guide.ts";
import { pagePath } from "../markdown/links.ts";

/** The pages that the owner wrote, their pictures, and what is wrong with them. */
export interface Guides {
  /** In the order of the sidebar. */
  readonly guides: readonly Guide[];
  /** The file of each page to its text. */
  readonly texts: ReadonlyMap<string, string>;
  /** The path of each picture in the site to its file. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** A guide with its source. */
interface Read extends Guide {
  readonly order: number;
  readonly page: SourcePage;
}

/**
 * Reads the owner's pages from a folder.
 *
 * @param generated The files of the generated pages.
 * @param taken The paths of the site's other pages.
 */
export function readGuides(
  folder: string,
  generated: readonly string[],
  taken: readonly string[],
): Guides {
  const problems: Problem[] = [];
  const files = filesIn(folder);
  const pages = files.filter((file) => /\.mdx?$/.test(file));
  const images = files.filter((file) => imageTypes.includes(extname(file).toLowerCase()));
  const say = (file: string, rule: string, fact: string, fix: string): void => {
    problems.push(problemWith(at(folder, file), rule, fact, fix));
  };
  for (const image of images)
    if (!hasImage(join(folder, image)))
      say(image, "page-image", `${image} is not the picture that its name says.`, "Replace it.");
  const owners = new Map(
    [...generated.map(pagePath), ...taken].map((path) => [path.toLowerCase(), "the catalogue"]),
  );
  const read: Read[] = [];
  for (const file of pages) {
    if (!/^[\w./-]+\.md$/.test(file)) {
      const plain = file.replace(/\.mdx?$/, ".md").replace(/[^\w./-]+/g, "-");
      const fact = `The name of ${file} cannot be part of a URL, or is not that of a Markdown file.`;
      say(file, "page-name", fact, `Rename it, for example to ${plain}.`);
      continue;
    }
    const path = pagePath(file).toLowerCase();
    const owner = owners.get(path);
    owners.set(path, file);
    if (owner !== undefined)
      say(file, "page-address", `The address /${path} is taken by ${owner}.`, "Rename the file.");
    const { page, problems: own } = parsePage({
      path: at(folder, file),
      bytes: readFileSync(join(folder, file)),
    });
    if (own) problems.push(...own);
    else read.push({ ...guideOf(file, page, problems), page });
  }
  const known = new Set([...generated, ...pages, ...images]);
  for (const { file, page } of read) problems.push(...faultsIn(file, page, known));
  read.sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1));
  return {
    guides: read.map(({ order: _, page: __, ...guide }) => guide),
    texts: new Map(read.map(({ file, page }) => [file, page.text.content])),
    pictures: new Map(images.map((image) => [image, join(folder, image)])),
    problems,
  };
}

/** The files below a folder with `/` in their paths, without those that start with a dot or a line. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "x").length - 1))
    .map((path) => path.split(sep).join("/"))
    .filter((path) => !/(^|\/)[._]/.test(path))
    .sort();

function guideOf(
  file: string,
  { text, matter, start }: SourcePage,
  problems: Problem[],
): Omit<Read, "page"> {
  const { description, sidebar = {}, title = headingOf(text.content.slice(start)) } = matter;
  if (!title?.trim())
    problems.push(
      text.problem(
        0,
        "page-title",
        `${text.path} has no title.`,
        "Start it with a heading, such as `# How to retry`.",
      ),
    );
  return {
    file,
    title: title ?? "",
    label: sidebar.label ?? title ?? "",
    order: sidebar.order ?? Number.POSITIVE_INFINITY,
    ...(description !== undefined && { description }),
  };
}

/** The text of a heading at the start of a page. */
function headingOf(markdown: string): string | undefined {
  const tree = markdownToHast(markdown, { position: false });
  const [first] = "children" in tree ? tree.children.filter(({ type }) => type === "element") : [];
  return first?.type === "element" && first.tagName === "h1" ? textOf(first) : undefined;
}

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number } };
}

/** What a page links to or shows that is not there, and HTML, which is not shown. */
function faultsIn(
  file: string,
  { text, start }: SourcePage,
  known: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: Node): void => {
    for (const child of node.children ?? []) visit(child);
    const { type, url = "", value = "" } = node;
    const say = (rule: string, fact: string, fix: string, level?: "warning"): void => {
      const offset = start + (node.position?.start.offset ?? 0);
      problems.push(text.problem(offset, rule, fact, fix, level));
    };
    const [path = ""] = url.split(/[?#]/);
    const target = posix.join(posix.dirname(file), path);
    const isFar = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url);
    if (type !== "image" && isFar && !/^(?:(?:https?|mailto):|\/\/)/i.test(url))
      say("page-link", `${url} is not the URL of a page.`, "Use one with https, http or mailto.");
    if (type === "link" && !isFar && path.endsWith(".md") && !known.has(target))
      say(
        "page-link",
        `${path} is not a page.`,
        "Write the path of a page, relative to this file.",
      );
    if (type === "image" && isFar)
      say(
        "page-image",
        `${url} is on another host, from which the site loads nothing.`,
        "Copy the picture beside this file.",
      );
    if (type === "image" && !isFar && !known.has(target))
      say(
        "page-image",
        `${path} is not a picture of this site.`,
        "Write its path, relative to this file.",
      );
    if (type === "html" && !/^<!--[\s\S]*-->$/.test(value.trim()))
      say("page-html", "HTML is left out.", "Write it in Markdown.", "warning");
  };
  visit(markdownToMdast(text.content.slice(start)) as Node);
  return problems;
}

const at = (folder: string, file: string): string => join(folder, file).split(sep).join("/");
