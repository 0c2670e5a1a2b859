import { posix, resolve } from "node:path";
import { isWithin } from "../config/real.ts";
import type { VersionPlace } from "../manifests/manifest.ts";
import {
  elementsAt,
  type Pom,
  parentOf,
  pomAt,
  readPom,
  textAt,
  versionIn,
} from "../manifests/pom.ts";
import { lacking, readText, type VersionPlaces } from "./place.ts";

/**
 * Adds the version of a Maven project. A module without one has that of its parent, so the parent has to
 * change with all of its modules.
 */
export function addPom(file: string, root: string, found: VersionPlaces): void {
  addProject(read(file, found), root, found, new Set());
}

function addProject(
  pom: Pom | undefined,
  root: string,
  found: VersionPlaces,
  seen: Set<string>,
): void {
  if (!pom || seen.has(pom.text.path)) return;
  seen.add(pom.text.path);
  const own = versionIn(pom, pom.project);
  const above = own ? undefined : inheritedFrom(pom, root, found);
  if (above) addFamily(above, pom, root, found, seen);
  else if (own) addPlace(own, found);
  else found.problems.push(lacking(pom.text, "Write <version>0.0.0</version> below <project>."));
}

/** Adds the version of a parent, and of it in a module and in those beside that. */
function addFamily(
  parent: Pom,
  module: Pom,
  root: string,
  found: VersionPlaces,
  seen: Set<string>,
): void {
  addProject(parent, root, found, seen);
  for (const pom of [module, ...modulesOf(parent, module, found)])
    for (const link of elementsAt(pom.project, "parent")) {
      const place = isOf(pom, parent) && versionIn(pom, link);
      if (place) addPlace(place, found);
    }
}

/** The modules of a parent, except one. */
const modulesOf = ({ text, project }: Pom, except: Pom, found: VersionPlaces): Pom[] =>
  elementsAt(project, "modules", "module").flatMap((module) => {
    const file = pomAt(posix.join(posix.dirname(text.path), module.text.trim()));
    return file === undefined || file === except.text.path ? [] : (read(file, found) ?? []);
  });

function addPlace(place: VersionPlace, { places, notes }: VersionPlaces): void {
  const { text, now } = place;
  if (now.includes("$")) notes.push(`${text.path} takes its version from ${now}`);
  else places.push(place);
}

/** The parent of a project, if that is another one here. */
function inheritedFrom(pom: Pom, root: string, found: VersionPlaces): Pom | undefined {
  const file = parentOf(pom);
  const isOther =
    file !== undefined && file !== pom.text.path && isWithin(resolve(file), resolve(root));
  const above = isOther ? read(file, found) : undefined;
  return above && isOf(pom, above) ? above : undefined;
}

/** Whether the parent that a project names is this one. */
const isOf = ({ project }: Pom, parent: Pom): boolean =>
  textAt(project, "parent", "artifactId") === textAt(parent.project, "artifactId");

function read(file: string, { problems }: VersionPlaces): Pom | undefined {
  const { pom, problem } = readPom(readText(file));
  if (problem) problems.push(problem);
  return pom;
}
