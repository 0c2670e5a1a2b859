import { javaPublications, packJava } from "../publications/java.ts";
import type { Language } from "./language.ts";

export const java: Language<"java"> = {
  name: "java",
  title: "Java",
  target: {
    out: "packages/java/error-codes/src/generated/java",
    package: "org.example.errorcodes",
  },
  tools: [
    { command: "javac", version: ["-version"], least: "17" },
    { command: "mvn", version: ["--version"], least: "3.8" },
  ],
  install: "apt-get install openjdk-17-jdk-headless maven",
  stamps: [
    { files: "packages/java/pom.xml", stamp: firstVersion },
    { files: "packages/java/*/pom.xml", stamp: firstVersion },
    { files: "packages/java/README.md", stamp: shownVersions },
  ],
  // The compiler checks them in every Maven build, and a test checks them with google-java-format.
  judges: [],
  pack: packJava,
  publications: javaPublications,
};

/** The first version is a project's own, and a module's parent's. */
function firstVersion(text: string, version: string): string | undefined {
  const first = /(<version>)[^<]*(<\/version>)/;
  return first.test(text) ? text.replace(first, `$1${version}$2`) : undefined;
}

/** The versions that the README shows: of the dependency, and of the jar that the build makes. */
function shownVersions(text: string, version: string): string | undefined {
  const jar = /(\berror-codes-)\d[^/:]*?(\.jar)/g;
  return jar.test(text) ? firstVersion(text.replace(jar, `$1${version}$2`), version) : undefined;
}
