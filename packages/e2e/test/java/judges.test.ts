import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { trackedFiles } from "../../src/copy.ts";
import { mvn } from "../../src/java.ts";
import { brief } from "../../src/jvm.ts";
import { foreignFolder, repository } from "../../src/places.ts";
import { run } from "../../src/run.ts";
import { describeWith } from "../../src/toolchains.ts";

/** The last version that runs on Java 17. */
const formatter = "com.google.googlejavaformat:google-java-format:1.28.0:jar:all-deps";

/** What it needs of the compiler, as its page says. */
const opened = ["api", "code", "file", "parser", "tree", "util"].map(
  (part) => `--add-exports=jdk.compiler/com.sun.tools.javac.${part}=ALL-UNNAMED`,
);

describeWith("java", "the Java sources", () => {
  let folder: string;
  let files: string[];
  beforeAll(async () => {
    folder = foreignFolder();
    files = (await trackedFiles()).filter((path) => path.endsWith(".java"));
    const copy = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";
    await mvn(folder, copy, `-Dartifact=${formatter}`, `-DoutputDirectory=${folder}`);
  });

  // Comments are not broken anew: the texts of a catalogue stand in them, one on a line.
  test("are formatted as google-java-format does, those that are generated too", async () => {
    const jar = join(folder, "google-java-format-1.28.0-all-deps.jar");
    const check = ["--dry-run", "--skip-javadoc-formatting", ...files];
    const args = [...brief, ...opened, "-jar", jar, ...check];
    const printed = await run("java", args, { cwd: repository });
    expect(files.length).toBeGreaterThan(50);
    expect(printed).toBe("");
  });
});
