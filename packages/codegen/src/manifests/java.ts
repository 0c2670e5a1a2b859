import type { Text } from "../source/text.ts";
import { type Lack, lacking } from "./manifest.ts";
import { dependencyElement, libraries } from "./needs/java.ts";
import { neededFor } from "./needs/need.ts";
import { elementsAt, isParent, lineage, readPom, textAt } from "./pom.ts";
import { hasSpringBoot } from "./spring-boot.ts";

/**
 * What a `pom.xml` and its parents in the repository lack for the runtime and its parts. Undefined if it has no sources
 * of its own.
 */
export function checkPom(manifest: Text, parts: readonly string[]): Lack[] | undefined {
  const { pom, problem } = readPom(manifest);
  if (problem) return [{ problem }];
  if (isParent(pom)) return;
  const declared = lineage(pom)
    .flatMap(({ project }) => elementsAt(project, "dependencies", "dependency"))
    .filter((one) => textAt(one, "scope") !== "test")
    .map((one) => `${textAt(one, "groupId")}:${textAt(one, "artifactId")}`);
  const isManaged = hasSpringBoot(pom);
  return neededFor(libraries, parts)
    .filter(({ groupId, artifactId }) => !declared.includes(`${groupId}:${artifactId}`))
    .filter(({ broughtBy }) => !declared.some((one) => broughtBy?.test(one)))
    .map((library) =>
      lacking(
        manifest,
        /<dependencies>/,
        `${manifest.path} lacks ${library.artifactId}, which the errors need.`,
        {
          where: "<dependencies>",
          line: dependencyElement(library, "", isManaged).replaceAll(/\n\s*/g, ""),
        },
        "warning",
      ),
    );
}
