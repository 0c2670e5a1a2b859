import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import type { JavaTargetFile } from "../formats/config-file.ts";
import { isParent, type Pom, readPom, textAt, versionIn } from "../manifests/pom.ts";
import { below } from "../source/read.ts";
import { lacking, manifestAbove, readText, type VersionPlaces } from "./place.ts";
import { shownIn } from "./readme.ts";

/** Finds the version in `pom.xml`. A project with modules or other sources is none of ours, and has its own version. */
export function ofJava(
  { out, package: own }: JavaTargetFile,
  root: string,
  found: VersionPlaces,
): void {
  const file = manifestAbove(out, "pom.xml", root);
  if (!file) {
    found.notes.push(`there is no pom.xml above ${out}`);
    return;
  }
  const { pom, problem } = readPom(readText(file));
  if (problem) {
    found.problems.push(problem);
    return;
  }
  const other = own && otherSource([below(root, out), ...sourcesOf(file)], own);
  if (isParent(pom))
    found.notes.push(
      `${file} is that of a build of modules, and keeps its version; give the errors a pom.xml of their own`,
    );
  else if (other)
    found.notes.push(
      `${file} is that of more than ${own}, such as ${other}, and keeps its version`,
    );
  else addVersion(pom, found);
}

const element = "<version>0.0.0</version>";

/** Adds the version of a project. One without has its parent's, which others have too. */
function addVersion(pom: Pom, { places, notes, problems }: VersionPlaces): void {
  const { text, project } = pom;
  const own = versionIn(pom, project);
  const inherited = textAt(project, "parent", "version");
  if (own?.now.includes("$")) notes.push(`${text.path} takes its version from ${own.now}`);
  else if (own) places.push(own, ...shownIn(text.path, coordinatesOf(pom), own.now));
  else if (inherited)
    notes.push(
      `${text.path} has version ${inherited} from its parent, and keeps it; for one of its own, write ${element} below <project>`,
    );
  else problems.push(lacking(text, `Write ${element} below <project>.`));
}

/** The group and the artifact of a project. */
const coordinatesOf = ({ project }: Pom): string =>
  `${textAt(project, "groupId") ?? textAt(project, "parent", "groupId")}:${textAt(project, "artifactId")}`;

/** Where Maven looks for the sources of a project. */
const sourcesOf = (pom: string): string[] =>
  ["java", "kotlin"].map((language) => posix.join(posix.dirname(pom), "src/main", language));

/** A source that is in no package of ours, if there is one. */
function otherSource(folders: readonly string[], own: string): string | undefined {
  const prefix = `${own.replaceAll(".", "/")}/`;
  const isOurs = (path: string): boolean => path.startsWith(prefix) || path === "module-info.java";
  for (const folder of folders.filter((one) => existsSync(one))) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
      path.replaceAll("\\", "/"),
    );
    const other = files.sort().find((path) => /\.(?:java|kt)$/.test(path) && !isOurs(path));
    if (other !== undefined) return posix.join(folder, other);
  }
  return;
}
