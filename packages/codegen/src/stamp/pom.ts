import { statSync } from "node:fs";
import { posix } from "node:path";
import { parseXml, type XmlDocument, XmlElement, XmlError } from "@rgrove/parse-xml";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import { type Found, lacking, type Place, readText } from "./place.ts";

/** A Maven project's file. */
interface Pom {
  readonly text: Text;
  readonly project: XmlElement;
}

/**
 * Adds the version of a Maven project. A module without one has that of its parent, so the parent has to
 * change with all of its modules.
 */
export function addPom(
  file: string,
  root: string,
  found: Found,
  seen: Set<string> = new Set(),
): void {
  const pom = seen.has(file) ? undefined : read(file, found.problems);
  if (!pom) return;
  seen.add(file);
  const own = placeOf(pom, pom.project);
  const parent = childOf(pom.project, "parent");
  const above = own || !parent ? undefined : parentOf(pom, parent, root, found.problems);
  if (above) addFamily(above, pom, root, found, seen);
  else if (own) addPlace(pom, own, found);
  else found.problems.push(lacking(pom.text, "Write <version>0.0.0</version> below <project>."));
}

/** Adds the version of a parent, and of it in a module and in those beside that. */
function addFamily(parent: Pom, module: Pom, root: string, found: Found, seen: Set<string>): void {
  addPom(parent.text.path, root, found, seen);
  for (const pom of [module, ...modulesOf(parent, module, found.problems)]) {
    const link = childOf(pom.project, "parent");
    const place = link && isParent(link, parent) && placeOf(pom, link);
    if (place) addPlace(pom, place, found);
  }
}

/** The modules of a parent, except one. */
function modulesOf({ text, project }: Pom, except: Pom, problems: Problem[]): Pom[] {
  const folder = posix.dirname(text.path);
  return (childOf(project, "modules")?.children ?? []).flatMap((child) => {
    const file = child instanceof XmlElement && pomAt(posix.join(folder, child.text.trim()));
    return file && file !== except.text.path ? (read(file, problems) ?? []) : [];
  });
}

function addPlace({ text }: Pom, place: Place, { places, notes }: Found): void {
  if (place.now.includes("$")) notes.push(`${text.path} takes its version from ${place.now}`);
  else places.push(place);
}

/** The project's parent, if its file is here. */
function parentOf(
  { text }: Pom,
  parent: XmlElement,
  root: string,
  problems: Problem[],
): Pom | undefined {
  const relative = childOf(parent, "relativePath")?.text.trim() ?? "../pom.xml";
  const path = posix.join(posix.dirname(text.path), relative);
  const isInside = relative !== "" && !posix.relative(root, path).startsWith("..");
  const file = isInside ? pomAt(path) : undefined;
  const pom = file === undefined || file === text.path ? undefined : read(file, problems);
  return pom && isParent(parent, pom) ? pom : undefined;
}

const isParent = (link: XmlElement, { project }: Pom): boolean =>
  childOf(link, "artifactId")?.text.trim() === childOf(project, "artifactId")?.text.trim();

/** The file at a path, if there is one. Maven takes a folder in place of the file in it. */
const pomAt = (path: string): string | undefined =>
  [path, posix.join(path, "pom.xml")].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );

function read(file: string, problems: Problem[]): Pom | undefined {
  const text = readText(file);
  const document = parsed(text, problems);
  return document?.root?.name === "project" ? { text, project: document.root } : undefined;
}

function parsed(text: Text, problems: Problem[]): XmlDocument | undefined {
  try {
    return parseXml(text.content, { includeOffsets: true });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    problems.push(text.problem(error.pos, "version", `${text.path} is not XML.`, "Fix it here."));
    return;
  }
}

const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child instanceof XmlElement && child.name === name) as
    | XmlElement
    | undefined;

/** The place of an element's version. */
function placeOf({ text }: Pom, element: XmlElement): Place | undefined {
  const version = childOf(element, "version");
  const now = version?.text.trim();
  if (!version || !now) return;
  return { text, at: text.content.indexOf(now, version.start), now };
}
