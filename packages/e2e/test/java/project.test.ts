import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "@org/error-codegen";
import { beforeAll, expect, test } from "vitest";
import { springResource } from "../../../codegen/src/emitters/java/runtime.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { contractVectors, notRun, spoil } from "../../src/emitted.ts";
import { corePackage, inPackage, javaTest, type Tested, version } from "../../src/java.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { blocks } from "../../src/readme.ts";
import { classOf } from "../../src/shown-java.ts";
import { countNative, describeWith } from "../../src/toolchains.ts";

/** The packages in the project's one root of sources, each of a catalogue in a folder of its own. */
const packages = [
  { name: "com.acme.errors", catalog: "errors", parts: ["spring"] },
  { name: "com.acme.shop.errors", catalog: "third", parts: [] },
  { name: "org.globex.errors", catalog: "second", parts: ["spring"] },
] as const;

/** The catalogues of the contract, which have vectors that are written by hand. */
const ofContract = ["second", "third"] as const;

/** The runtime's tests that hold for any catalogue, and the sources that they need. */
const ownTests = inRepository("packages/java/error-codes/src/test/java/org/example/errorcodes");
const general = ["ApiExceptionTest"];

describeWith("java", "a Maven project with the packages of three catalogues", () => {
  let folder: string;
  let shown: readonly string[];
  let tested: Tested;
  beforeAll(async () => {
    folder = foreignFolder();
    cpSync(join(import.meta.dirname, "project"), folder, { recursive: true });
    cpSync(inRepository("packages/java/pom.xml"), join(folder, "parent.xml"));
    put(folder, { "pom.xml": pom() });
    put(join(folder, "errors"), catalogue(everything));
    for (const name of ofContract)
      cpSync(inRepository("packages/conformance", name), join(folder, name), { recursive: true });
    const resources = new Map<string, string>();
    for (const one of packages) {
      await addPackage(folder, one);
      const { path, text } = springResource(one.name);
      if (one.parts.length > 0) resources.set(path, (resources.get(path) ?? "") + text);
    }
    for (const name of ofContract)
      cpSync(contractVectors(name), join(folder, "vectors", name), { recursive: true });
    shown = readdirSync(join(folder, "docs/codes")).flatMap((page) =>
      blocks(readFileSync(join(folder, "docs/codes", page), "utf8"), "java"),
    );
    for (const [index, block] of shown.entries())
      put(join(folder, "src/test/java"), {
        [`Shown${index}.java`]: inPackage(classOf(`Shown${index}`, block), "com.acme.errors"),
      });
    put(join(folder, "src/main/resources"), Object.fromEntries(resources));
    tested = await javaTest(folder, ["."]);
  });

  test("compiles without a warning, all that the pages show included", (context) => {
    countNative(context, tested);
    expect(tested.output).toBe("");
    expect(tested.failed).toBe(0);
    expect(shown.length).toBe(everything.codes.length + 1);
    expect(readdirSync(join(folder, "target/test-classes"))).toContain(
      `Shown${shown.length - 1}.class`,
    );
  });

  test("raises what its clients understand, with the errors of two organisations", () => {
    const report = "target/surefire-reports/TEST-com.acme.shop.ShopTest.xml";
    const text = readFileSync(join(folder, report), "utf8");
    expect(text.match(/<testcase /g)?.length).toBe(5);
    expect(text).not.toMatch(/<(failure|error|skipped)\b/);
  });

  test.each(packages)("runs the vectors of $catalog by the tests of $name", ({ name, catalog }) => {
    const report = `target/surefire-reports/TEST-${name}.vectors.VectorsTest.xml`;
    const printed = readFileSync(join(folder, report), "utf8");
    expect(notRun(printed, join(folder, "vectors", catalog))).toEqual([]);
  });

  test("fails each file of vectors that is spoilt", async () => {
    spoil(join(folder, "vectors/errors"));
    const chosen = "-Dtest=com.acme.errors.vectors.VectorsTest";
    const { failed, output } = await javaTest(folder, ["."], chosen);
    // One is the command itself.
    expect(failed, output).toBe(6);
  });
});

/** Generates a package, and adds the tests that it has to pass. */
async function addPackage(
  folder: string,
  { name, catalog, parts }: (typeof packages)[number],
): Promise<void> {
  const java = {
    out: "src/main/java",
    package: name,
    with: [...parts],
    tests: "src/test/java",
  };
  const targets = { java, ...(catalog === "errors" && { markdown: { out: "docs" } }) };
  const vectors = { out: `vectors/${catalog}` };
  const { problems } = await pipeline({ catalog, targets, vectors }, "write", folder);
  expect(problems).toBeUndefined();
  for (const type of general) {
    const text = inPackage(readFileSync(join(ownTests, `${type}.java`), "utf8"), name);
    put(join(folder, "src/test/java", ...name.split(".")), { [`${type}.java`]: text });
  }
}

/** The project's `pom.xml`: it needs what our own packages need, and Spring Boot to run. */
function pom(): string {
  const needed = ["error-codes", "error-codes-spring"].flatMap((module) =>
    dependencies(readFileSync(inRepository("packages/java", module, "pom.xml"), "utf8")),
  );
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.example</groupId>
    <artifactId>error-codes-parent</artifactId>
    <version>${version}</version>
    <relativePath>parent.xml</relativePath>
  </parent>
  <groupId>com.acme</groupId>
  <artifactId>shop</artifactId>
  <dependencies>
    ${needed.join("\n    ")}
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <configuration>
          <compilerArgs combine.children="append">
            <arg>-Xdoclint:all/protected</arg>
          </compilerArgs>
        </configuration>
      </plugin>
    </plugins>
  </build>
</project>
`;
}

/** The dependencies of a module of ours, without those of its tests alone and on another of ours. */
const dependencies = (module: string): string[] =>
  (module.match(/<dependency>.*?<\/dependency>/gs) ?? []).filter(
    (one) =>
      one.includes("spring-boot-starter-webmvc") ||
      !(one.includes("<scope>test<") || one.includes(`<groupId>${ownGroup}<`)),
  );

const ownGroup = corePackage.split(".").slice(0, 2).join(".");
