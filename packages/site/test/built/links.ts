import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pagesOf } from "../site.ts";

/** Every link, script and style of a built site that leads nowhere, anchors included. */
export function brokenLinks(folder: string, base = "/"): string[] {
  const pages = pagesOf(folder);
  const anchors = new Map(Array.from(pages, ([path, html]) => [path, idsIn(html)]));
  return Array.from(pages, ([path, html]) =>
    targetsIn(html).flatMap((target) => {
      const url = new URL(target, `https://site.invalid${base}${path}`);
      if (url.host !== "site.invalid") return [];
      const inside = decodeURIComponent(url.pathname).slice(base.length);
      const isThere = url.pathname.startsWith(base) && isFile(folder, inside);
      const anchor = decodeURIComponent(url.hash.slice(1));
      const isNamed = anchor === "" || anchors.get(inside)?.has(anchor);
      return isThere && isNamed ? [] : [`${path} leads to ${target}`];
    }),
  ).flat();
}

function isFile(folder: string, path: string): boolean {
  const file = join(folder, path, path === "" || path.endsWith("/") ? "index.html" : "");
  return existsSync(file) && statSync(file).isFile();
}

const targetsIn = (html: string): string[] =>
  Array.from(
    html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g),
    ([, target]) => (target ?? "").replaceAll("&#38;", "&").replaceAll("&amp;", "&"),
  );

const idsIn = (html: string): Set<string> =>
  new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id = ""]) => id));
