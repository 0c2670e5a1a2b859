import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { hashOf, inlineScripts } from "./inline-scripts.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const allowed = new Set(Object.values(inlineScripts));

/** Elements that load or run other resources. No template has one. */
const loading = new Set(["applet", "base", "embed", "frame", "iframe", "object", "portal"]);

/** Attributes whose value browsers treat as a URL to go to or to load. */
const addressed = new Set(["action", "data", "formaction", "href", "ping", "src", "xlink:href"]);

/** Finds what a page runs or loads that comes from no template; parses it as a browser does. */
export const faultsIn = (html: string): string[] => elementsOf(parse(html)).flatMap(faultsOf);

function faultsOf(element: Element): string[] {
  const { tagName, attrs } = element;
  const faults = attrs.flatMap(({ name, value }) => faultOf(name, value));
  if (loading.has(tagName)) faults.push(`an element <${tagName}>`);
  if (tagName === "meta" && attrs.some(({ name }) => name === "http-equiv"))
    faults.push("a <meta http-equiv>");
  if (tagName === "script" && !attrs.some(({ name }) => name === "src")) {
    const text = element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
    const hash = hashOf(text);
    if (!allowed.has(hash))
      faults.push(`an inline script that is in no template, ${brief(text)} (${hash})`);
  }
  return faults;
}

function faultOf(name: string, value: string): string[] {
  if (name.startsWith("on")) return [`an attribute ${name}, which is a script`];
  if (name === "srcdoc") return ["an attribute srcdoc, which is a page"];
  if (!addressed.has(name)) return [];
  // Browsers remove these characters from a URL before they read it.
  const [, scheme = "https"] = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\0-\x20]/g, "")) ?? [];
  const isHarmless = ["http", "https", "mailto"].includes(scheme.toLowerCase());
  return isHarmless ? [] : [`a link to ${brief(value)}`];
}

/** All elements of a page at any depth, including those in templates. */
function elementsOf(root: Node): Element[] {
  const found: Element[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) open.push(child);
    if ("content" in node) open.push(node.content);
  }
  return found;
}

const brief = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
