import { javaPublications, packJava } from "../publications/java.ts";
import type { Language } from "./language.ts";

export const java: Language<"java"> = {
  name: "java",
  title: "Java",
  target: {
    out: "packages/java/error-codes/src/generated/java",
    package: "org.example.errorcodes",
    with: ["spring"],
  },
  tools: [
    { command: "javac", version: ["-version"], least: "17" },
    { command: "mvn", version: ["--version"], least: "3.8", runs: /(?<=^Java version: )[^,]+/m },
  ],
  install: "apt-get install openjdk-17-jdk-headless maven",
  stamps: [
    { files: "packages/java/README.md", stamp: shownVersions },
    { files: "packages/java/{,*/}pom.xml", stamp: buildVersion },
  ],
  // The compiler checks them in every Maven build, and a test checks them with google-java-format.
  judges: [],
  pack: packJava,
  publications: javaPublications,
};

/** The versions that the README shows: of the dependency, and of the jar that the build makes. */
function shownVersions(text: string, version: string): string | undefined {
  const dependency = /(<version>)[^<]*(<\/version>)/;
  const jar = /(\berror-codes-)\d[^/:]*?(\.jar)/g;
  if (!dependency.test(text) || !jar.test(text)) return;
  return text.replace(dependency, `$1${version}$2`).replace(jar, `$1${version}$2`);
}

/** The version of the build, in its parent and in the modules, which have it from there. */
function buildVersion(text: string, version: string): string | undefined {
  const parent = /(<artifactId>error-codes-parent<\/artifactId>\s*<version>)[^<]*/;
  return parent.test(text) ? text.replace(parent, `$1${version}`) : undefined;
}
