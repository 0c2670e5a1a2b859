import { existsSync, readFileSync } from "node:fs";
import type { Publication } from "../publications.ts";
import { Failure, run } from "../run.ts";

const pom = "packages/java/pom.xml";

/** The jars, in the repository that the pom's `distributionManagement` names. */
export function java(version: string): Publication[] {
  if (!existsSync("packages/java/package.json")) return [];
  const text = readFileSync(pom, "utf8");
  const [, group = ""] = /<groupId>(.+)<\/groupId>/.exec(text) ?? [];
  const [, repository = ""] = /<distributionManagement>[\s\S]*?<url>(.+)<\/url>/.exec(text) ?? [];
  const last = `${repository}/${group.replaceAll(".", "/")}/error-codes-spring/maven-metadata.xml`;
  return [
    {
      name: `the Maven project ${group}:error-codes-parent ${version}`,
      isThere: () => isListed(last, version),
      publish: deploy,
    },
  ];
}

/** Whether what is uploaded last tells of a version: until then some of it may be missing. */
async function isListed(metadata: string, version: string): Promise<boolean> {
  const response = await fetch(metadata).catch((error: Error) => error);
  if (response instanceof Response && response.status === 404) return false;
  if (response instanceof Response && response.ok)
    return (await response.text()).includes(`<version>${version}</version>`);
  const answer = response instanceof Response ? response.status : (response.cause ?? response);
  throw new Failure(
    `cannot tell whether it is there: ${metadata}: ${answer}. See distributionManagement in ${pom}.`,
  );
}

/** Builds everything, and uploads nothing before all of it is built. */
function deploy(): void {
  const options = ["--quiet", "--batch-mode", "-Dstyle.color=never", "-Prelease", "-DskipTests"];
  run("mvn", ...options, "-DdeployAtEnd", "-Dmaven.install.skip", `--file=${pom}`, "deploy");
}
