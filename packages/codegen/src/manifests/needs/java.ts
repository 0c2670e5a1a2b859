import type { Need } from "./need.ts";

/** A library of the runtime, or of its tests. */
export interface Library extends Need {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
  readonly scope?: "provided" | "test";
  /** Whether who uses the package brings it only if it is needed there. */
  readonly isOptional?: true;
  /** The starters of Spring Boot that bring it. */
  readonly broughtBy?: RegExp;
}

const starter = (names: string): RegExp =>
  new RegExp(`^org\\.springframework\\.boot:spring-boot-starter-(?:${names})$`);
const mvc = "web|webmvc";
const flux = "webflux";

/** What is optional here is what an application that needs it brings. */
const spring = { isOptional: true, parts: ["spring"] } as const;

export const libraries: readonly Library[] = [
  {
    groupId: "tools.jackson.core",
    artifactId: "jackson-databind",
    version: "3.1.7",
    broughtBy: starter(`${mvc}|${flux}|jackson|json`),
  },
  { groupId: "org.jspecify", artifactId: "jspecify", version: "1.0.1" },
  {
    ...spring,
    groupId: "org.springframework",
    artifactId: "spring-web",
    version: "7.0.10",
    broughtBy: starter(`${mvc}|${flux}`),
  },
  {
    ...spring,
    groupId: "org.springframework",
    artifactId: "spring-webmvc",
    version: "7.0.10",
    broughtBy: starter(mvc),
  },
  {
    ...spring,
    groupId: "org.springframework",
    artifactId: "spring-webflux",
    version: "7.0.10",
    broughtBy: starter(flux),
  },
  {
    ...spring,
    groupId: "org.springframework.security",
    artifactId: "spring-security-core",
    version: "7.0.6",
    broughtBy: starter("security"),
  },
  {
    ...spring,
    groupId: "org.springframework.boot",
    artifactId: "spring-boot-autoconfigure",
    version: "4.0.7",
    broughtBy: starter(".*"),
  },
  {
    groupId: "jakarta.servlet",
    artifactId: "jakarta.servlet-api",
    version: "6.1.0",
    scope: "provided",
    parts: ["spring"],
    broughtBy: starter(mvc),
  },
];

/** What the tests of a new project need. */
export const testLibrary: Library = {
  groupId: "org.junit.jupiter",
  artifactId: "junit-jupiter",
  version: "6.1.3",
  scope: "test",
};

/** The oldest version of Java that the runtime compiles for. */
export const oldestJava = "17";

/**
 * A library as an element of `<dependencies>`, for `pom.xml`.
 *
 * @param isManaged Whether its version comes from Spring Boot. Next to versions from there, one of ours may not fit.
 */
export function dependencyElement(library: Library, indent: string, isManaged: boolean): string {
  const { groupId, artifactId, version, scope, isOptional } = library;
  const lines = [
    "<dependency>",
    `  <groupId>${groupId}</groupId>`,
    `  <artifactId>${artifactId}</artifactId>`,
    ...(isManaged ? [] : [`  <version>${version}</version>`]),
    ...(scope ? [`  <scope>${scope}</scope>`] : []),
    ...(isOptional ? ["  <optional>true</optional>"] : []),
    "</dependency>",
  ];
  return lines.map((line) => `${indent}${line}\n`).join("");
}
