import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../run.ts";
import { listing } from "./listing.ts";
import type { Publication, PublishOptions } from "./publication.ts";

const pom = "packages/java/pom.xml";

/** The artefacts in the order of upload: if the last one is there, all are. */
const artefacts = ["error-codes-parent", "error-codes", "error-codes-spring"];
const isInstalled = (): boolean => existsSync("packages/java/package.json");

/** Builds all of them into a repository in a folder. */
export function packJava(_: string, packed: string): void {
  if (!isInstalled()) return;
  const repository = `packed::${pathToFileURL(resolve(packed, "java"))}`;
  const options = [`-DaltDeploymentRepository=${repository}`, "-Dmaven.install.skip"];
  mvn("-Prelease", "-Dmaven.test.skip=true", ...options, `--file=${pom}`, "deploy");
}

/** The jars, in the repository that the pom's `distributionManagement` names. */
export function javaPublications(version: string, { packed }: PublishOptions): Publication[] {
  if (!isInstalled()) return [];
  const text = readFileSync(pom, "utf8");
  const [, group = ""] = /<groupId>(.+)<\/groupId>/.exec(text) ?? [];
  const [, repository = ""] = /<distributionManagement>[\s\S]*?<url>(.+)<\/url>/.exec(text) ?? [];
  const [, plugin = ""] = /maven-deploy-plugin<\/artifactId>\s*<version>(.+)</.exec(text) ?? [];
  const path = group.replaceAll(".", "/");
  const last = `${repository}/${path}/${artefacts.at(-1)}/maven-metadata.xml`;
  const goal = `org.apache.maven.plugins:maven-deploy-plugin:${plugin}:deploy-file`;
  return [
    {
      name: `the Maven project ${group}:error-codes-parent ${version}`,
      isThere: () => isListed(last, version),
      publish() {
        for (const artefact of artefacts) {
          const name = join(packed, "java", path, artefact, version, `${artefact}-${version}`);
          mvn(goal, "-DrepositoryId=release", `-Durl=${repository}`, ...filesOf(name));
        }
      },
    },
  ];
}

/** The files of an artefact, as Maven's arguments: only a pom, or a jar with its attachments. */
function filesOf(name: string): string[] {
  const own = `-DpomFile=${name}.pom`;
  if (!existsSync(`${name}.jar`)) return [own, `-Dfile=${name}.pom`];
  const others = ["sources", "javadoc"].map((kind) => `-D${kind}=${name}-${kind}.jar`);
  return [own, `-Dfile=${name}.jar`, ...others];
}

/** Whether the last uploaded artefact has a version. If not, some of it may be missing. */
async function isListed(metadata: string, version: string): Promise<boolean> {
  const listed = await listing(metadata, ` See distributionManagement in ${pom}.`);
  return listed?.includes(`<version>${version}</version>`) ?? false;
}

function mvn(...args: readonly string[]): void {
  run("mvn", "--quiet", "--batch-mode", "-Dstyle.color=never", ...args);
}
