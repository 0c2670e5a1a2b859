import { posix } from "node:path";
import { springResource } from "../../emitters/java/runtime.ts";
import {
  dependencyElement,
  libraries,
  oldestJava,
  testLibrary,
} from "../../manifests/needs/java.ts";
import { neededFor } from "../../manifests/needs/need.ts";
import { foldersOf } from "../folders.ts";
import { type MavenFound, nameOf } from "../found/maven.ts";
import type { Members } from "../found/members.ts";
import { isSpdx } from "../license.ts";
import { partsOf } from "../parts.ts";
import {
  type Addition,
  type Laid,
  type Project,
  type SharedFile,
  versionOf,
  withParts,
} from "../project.ts";
import { slugOf } from "../slug.ts";
import { fill } from "../template.ts";

/** A package of the Maven project that is there, a module of it if it has some, or a project of its own. */
export function java({ answers, found, example }: Project): Laid {
  const { name: title, names, packages, parts } = answers;
  const name = names.java ?? "";
  const { maven } = found;
  const wanted = withParts(parts, partsOf.java);
  if (maven && !maven.isParent)
    return {
      target: { out: "src/main/java", package: name, ...wanted },
      files: resources("src/main", name, wanted),
      generated: [`src/main/java/${name.replaceAll(".", "/")}/**`],
    };
  const folder = foldersOf(packages, found).java;
  const { java: workspace } = found.members;
  const group = maven?.groupId ?? name.split(".").slice(0, -1).join(".");
  const artifact = `${maven ? nameOf(maven) : slugOf(title)}-errors`;
  const out = `${folder}/src/main/java`;
  return {
    target: { out, package: name, ...wanted, tests: `${folder}/src/test/java` },
    package: {
      folder,
      ignored: ["target/"],
      what: "Java",
      publishedAs: `${group}:${artifact}`,
      manifest: {
        name: `${names.typescript}-java`,
        private: true,
        description: `The errors of ${title} in Java: ${group}:${artifact}.`,
        scripts: {
          build: "mvn --quiet --batch-mode -DskipTests package",
          test: "mvn --quiet --batch-mode test",
        },
      },
    },
    files: [
      ...resources(`${folder}/src/main`, name, wanted),
      {
        path: `${folder}/pom.xml`,
        text: fill("java/pom.xml", {
          title: escaped(title),
          java: oldestJava,
          identity: identity(
            { group, artifact, version: versionOf(found) },
            maven,
            posix.relative(folder, workspace?.top ?? ""),
          ),
          about: maven ? "" : about(answers.license, found.remote),
          dependencies: [...neededFor(libraries, wanted.with ?? []), testLibrary]
            .map((library) => dependencyElement(library, "    ", maven?.hasSpringBoot === true))
            .join("")
            .trimEnd(),
        }),
      },
      {
        path: `${folder}/README.md`,
        text: fill("java/README.md", {
          ...example,
          name,
          group,
          artifact,
          version: versionOf(found),
          title,
        }),
      },
    ],
    additions: workspace ? membership(folder, workspace) : [],
    generated: [
      `${out}/${name.replaceAll(".", "/")}/**`,
      `${folder}/src/test/java/${name.replaceAll(".", "/")}/vectors/**`,
    ],
  };
}

/** The list by which Spring Boot finds what handles errors; a project has one for all that it has. */
function resources(
  sources: string,
  name: string,
  { with: parts = [] }: ReturnType<typeof withParts>,
): SharedFile[] {
  if (!parts.includes("spring")) return [];
  const { path, text } = springResource(name);
  const lines = text.trimEnd().split("\n");
  return [{ path: `${sources}/resources/${path}`, text, lines, mayExist: true }];
}

const lines = (...all: readonly string[]): string => all.map((line) => `  ${line}`).join("\n");

/** The line that makes it a module. */
const membership = (folder: string, { top }: Members): Addition[] => [
  {
    file: posix.join(top, "pom.xml"),
    where: "<modules>",
    lines: [`<module>${posix.relative(top, folder)}</module>`],
  },
];

/**
 * What a project is called, and whose module it is. Its version is its own: releases of the errors raise it.
 *
 * @param above The way to the folder of its parent, for which Maven looks only in the next one.
 */
const identity = (
  { group, artifact, version }: Readonly<Record<"group" | "artifact" | "version", string>>,
  parent: MavenFound | undefined,
  above: string,
): string =>
  lines(
    ...(parent
      ? [
          "<parent>",
          `  <groupId>${parent.groupId}</groupId>`,
          `  <artifactId>${parent.artifactId}</artifactId>`,
          `  <version>${parent.version}</version>`,
          ...(above === ".." ? [] : [`  <relativePath>${above}/pom.xml</relativePath>`]),
          "</parent>",
        ]
      : [`<groupId>${group}</groupId>`]),
    `<artifactId>${artifact}</artifactId>`,
    `<version>${version}</version>`,
  );

/** What repositories of jars want to know. */
function about(license: string | undefined, remote: Project["found"]["remote"]): string {
  const url = remote && `https://${remote.host}/${remote.path}`;
  return [
    ...(url ? [lines(`<url>${url}</url>`)] : []),
    ...(isSpdx(license)
      ? [
          lines(
            "<licenses>",
            "  <license>",
            `    <name>${license}</name>`,
            "  </license>",
            "</licenses>",
          ),
        ]
      : []),
    ...(url ? [lines("<scm>", `  <url>${url}</url>`, "</scm>")] : []),
  ].join("\n");
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
