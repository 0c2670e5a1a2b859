import { posix } from "node:path";
import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import { manifestAt, unreadable } from "./manifest.ts";

/** The project of a `pom.xml`, or the problem that it is none. */
export function readPom(
  manifest: Text,
): { project: XmlElement; problem?: never } | { project?: never; problem: Problem } {
  const what = "the XML of a Maven project";
  try {
    const { root } = parseXml(manifest.content);
    return root?.name === "project" ? { project: root } : { problem: unreadable(manifest, what) };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { problem: unreadable(manifest, what, error.pos) };
  }
}

/** The elements of a name at a path below an element. */
export function elementsAt(parent: XmlElement, ...path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [parent];
  return parent.children.flatMap((child) =>
    child instanceof XmlElement && child.name === name ? elementsAt(child, ...rest) : [],
  );
}

/** The text of the first element at a path. */
export const textAt = (parent: XmlElement, ...path: readonly string[]): string | undefined =>
  elementsAt(parent, ...path)[0]?.text.trim();

/**
 * A project and the parents of it that are files of this repository, nearest first. Maven takes a folder in place of
 * the file in it, and an empty path for a parent that is elsewhere.
 */
export function lineage(manifest: Text, project: XmlElement): XmlElement[] {
  const seen = new Set([manifest.path]);
  const found = [project];
  for (let [at, child] = [manifest, project]; ; ) {
    if (elementsAt(child, "parent").length === 0) return found;
    const given = textAt(child, "parent", "relativePath") ?? "../pom.xml";
    if (given === "") return found;
    const path = posix.join(posix.dirname(at.path), given);
    const file = manifestAt(path) ?? manifestAt(posix.join(path, "pom.xml"));
    const above = file && !seen.has(file.path) && readPom(file).project;
    if (!file || !above) return found;
    seen.add(file.path);
    found.push(above);
    [at, child] = [file, above];
  }
}
