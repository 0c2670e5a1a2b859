import { readdirSync } from "node:fs";
import { join } from "node:path";
import { manifestAt } from "../../manifests/manifest.ts";
import { elementsAt, isParent, readPom, textAt } from "../../manifests/pom.ts";
import { hasSpringBoot } from "../../manifests/spring-boot.ts";
import { statsBehind } from "../../write/stats.ts";

/** What a `pom.xml` says. */
export interface MavenFound {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
  /** Whether it has modules, or can only have modules. */
  readonly isParent: boolean;
  /** Whether versions of libraries come from Spring Boot. */
  readonly hasSpringBoot: boolean;
  /** The package that all of its sources are in. */
  readonly base: string;
  /** The groups of what it depends on. */
  readonly groups: readonly string[];
}

/** What Maven's manifest in a folder says; undefined if there is none. */
export function findMaven(root: string): MavenFound | undefined {
  const file = manifestAt(join(root, "pom.xml"));
  const pom = file && readPom(file).pom;
  if (!pom) return;
  const { project } = pom;
  const own = (name: string): string | undefined =>
    textAt(project, name) ?? textAt(project, "parent", name);
  const groupId = own("groupId");
  const artifactId = textAt(project, "artifactId");
  if (!groupId || !artifactId) return;
  return {
    groupId,
    artifactId,
    version: own("version") ?? "0.0.0",
    isParent: isParent(pom),
    hasSpringBoot: hasSpringBoot(pom),
    base: baseOf(join(root, "src/main/java")) ?? groupId,
    groups: elementsAt(project, "dependencies", "dependency", "groupId").map(({ text }) =>
      text.trim(),
    ),
  };
}

/** What a project is called; a parent is named after what it is the parent of. */
export const nameOf = ({ artifactId }: MavenFound): string => artifactId.replace(/-parent$/, "");

/** The package that all sources below a folder are in: as deep as each folder has only one other in it. */
function baseOf(folder: string, above?: string): string | undefined {
  if (!statsBehind(folder)?.isDirectory()) return above;
  const [only, ...others] = readdirSync(folder, { withFileTypes: true });
  if (!only?.isDirectory() || others.length > 0) return above;
  return baseOf(join(folder, only.name), above === undefined ? only.name : `${above}.${only.name}`);
}
