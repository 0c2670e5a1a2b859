import { elementsAt, lineage, type Pom, textAt } from "./pom.ts";

/**
 * Whether a project has the versions of its libraries from Spring Boot: as its parent, or by import, there or in a
 * parent of it. What is older than 4 has other libraries.
 */
export function hasSpringBoot(pom: Pom): boolean {
  const projects = lineage(pom).map(({ project }) => project);
  return projects
    .flatMap((project) => [
      ...elementsAt(project, "parent"),
      ...elementsAt(project, "dependencyManagement", "dependencies", "dependency"),
    ])
    .filter((one) => /^spring-boot-(?:starter-parent|dependencies)$/.test(nameOf(one)))
    .some((one) => {
      const version = textAt(one, "version") ?? "";
      const [, property] = /^\$\{(.+)\}$/.exec(version) ?? [];
      const value = property
        ? projects.map((project) => textAt(project, "properties", property)).find(Boolean)
        : version;
      return !/^[0-3]\./.test(value ?? "");
    });
}

const nameOf = (one: Pom["project"]): string => textAt(one, "artifactId") ?? "";
