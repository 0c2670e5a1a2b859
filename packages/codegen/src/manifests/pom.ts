import { posix } from "node:path";
import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import { statsBehind } from "../write/stats.ts";
import { manifestAt, tooDeep, unreadable, type VersionPlace } from "./manifest.ts";

/** A `pom.xml`: its text, and the project in it. */
export interface Pom {
  readonly text: Text;
  readonly project: XmlElement;
}

/** Reads a `pom.xml`, or says where it is wrong. */
export function readPom(
  text: Text,
): { pom: Pom; problem?: never } | { pom?: never; problem: Problem } {
  const what = "the XML of a Maven project";
  try {
    const { root } = parseXml(text.content, { includeOffsets: true });
    return root?.name === "project"
      ? { pom: { text, project: root } }
      : { problem: unreadable(text, what) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep(text) };
    if (!(error instanceof XmlError)) throw error;
    return { problem: unreadable(text, what, error.pos) };
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

/** Whether a project has modules, or can only have modules. */
export const isParent = ({ project }: Pom): boolean =>
  textAt(project, "packaging") === "pom" || elementsAt(project, "modules", "module").length > 0;

/** The place of an element's version. */
export function versionIn({ text }: Pom, element: XmlElement): VersionPlace | undefined {
  const [version] = elementsAt(element, "version");
  const now = version?.text.trim();
  return version && now ? { text, at: text.content.indexOf(now, version.start), now } : undefined;
}

/** The path of the parent of a project; undefined if it has none, or none here. */
function parentOf({ text, project }: Pom): string | undefined {
  if (elementsAt(project, "parent").length === 0) return;
  const path = textAt(project, "parent", "relativePath") ?? "../pom.xml";
  return path === "" ? undefined : pomAt(posix.join(posix.dirname(text.path), path));
}

/** The path of a project that another one names. Maven takes a folder in place of the file in it. */
const pomAt = (path: string): string | undefined =>
  [path, posix.join(path, "pom.xml")].find((file) => statsBehind(file)?.isFile());

/** A project and the parents of it that are files of this repository, nearest first. */
export function lineage(pom: Pom): Pom[] {
  const found = [pom];
  for (let path = parentOf(pom); path !== undefined; ) {
    const file = found.some(({ text }) => text.path === path) ? undefined : manifestAt(path);
    const above = file && readPom(file).pom;
    if (!above) break;
    found.push(above);
    path = parentOf(above);
  }
  return found;
}
