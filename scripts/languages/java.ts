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
    { files: "packages/java/README.md", stamp: firstVersion },
  ],
  // The compiler checks them in every Maven build, and a test checks them with google-java-format.
  judges: [],
  pack: packJava,
  publications: javaPublications,
};

/** The first version is a project's own, a module's parent's, or the dependency's in the README. */
function firstVersion(text: string, version: string): string | undefined {
  const first = /(<version>)[^<]*(<\/version>)/;
  return first.test(text) ? text.replace(first, `$1${version}$2`) : undefined;
}
