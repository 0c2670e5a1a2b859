import { posix } from "node:path";
import { DOMParser, type Element, MIME_TYPE, ParseError } from "@xmldom/xmldom";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import { manifestAt, unreadable } from "./manifest.ts";

/** The project of a `pom.xml`, or the problem that it is none. */
export function readPom(
  manifest: Text,
): { project: Element; problem?: never } | { project?: never; problem: Problem } {
  try {
    const onError = (): never => {
      throw new ParseError("");
    };
    const document = new DOMParser({ onError }).parseFromString(
      manifest.content,
      MIME_TYPE.XML_TEXT,
    );
    const project = document.documentElement;
    if (project?.localName === "project") return { project };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
  return { problem: unreadable(manifest, "the XML of a Maven project") };
}

/** The elements of a name at a path below an element. */
export function elementsAt(parent: Element, ...path: readonly string[]): Element[] {
  const [name, ...rest] = path;
  if (name === undefined) return [parent];
  return Array.from(parent.childNodes)
    .filter((node): node is Element => node.nodeType === node.ELEMENT_NODE)
    .filter((element) => element.localName === name)
    .flatMap((element) => elementsAt(element, ...rest));
}

/** The text of the first element at a path. */
export const textAt = (parent: Element, ...path: readonly string[]): string | undefined =>
  elementsAt(parent, ...path)[0]?.textContent?.trim();

/** A project and the parents of it that are files of this repository, nearest first. */
export function lineage(manifest: Text, project: Element): Element[] {
  const seen = new Set([manifest.path]);
  const found = [project];
  for (let [at, child] = [manifest, project]; ; ) {
    if (elementsAt(child, "parent").length === 0) return found;
    const given = textAt(child, "parent", "relativePath") ?? "../pom.xml";
    const path = posix.join(posix.dirname(at.path), given === "" ? "../pom.xml" : given);
    const file = seen.has(path) || !path.endsWith(".xml") ? undefined : manifestAt(path);
    const above = file && readPom(file).project;
    if (!file || !above) return found;
    seen.add(path);
    found.push(above);
    [at, child] = [file, above];
  }
}
