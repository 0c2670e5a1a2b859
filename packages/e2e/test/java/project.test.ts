import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "@org/error-codegen";
import { beforeAll, expect, test } from "vitest";
import { springResource } from "../../../codegen/src/emitters/java/runtime.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { corePackage, inPackage, javaTest, type Tested, version } from "../../src/java.ts";
import { counted, said } from "../../src/java-vectors.ts";
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

/** The catalogues that have vectors. */
const withVectors = ["second", "third"];

/** The runtime's tests that hold for any catalogue, and the sources that they need. */
const ownTests = inRepository("packages/java/error-codes/src/test/java/org/example/errorcodes");
const general = ["ApiExceptionTest"];
const ofVectors = readdirSync(ownTests)
  .map((file) => file.replace(/\.java$/, ""))
  .filter((name) => /^(ConformanceTest|Given|Outcome|ResultJson|\w+Vector)$/.test(name));

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
    for (const name of withVectors)
      cpSync(inRepository("packages/conformance", name), join(folder, name), { recursive: true });
    const resources = new Map<string, string>();
    for (const one of packages) {
      await addPackage(folder, one);
      const { path, text } = springResource(one.name);
      if (one.parts.length > 0) resources.set(path, (resources.get(path) ?? "") + text);
    }
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

  test.each(withVectors)("runs the vectors of the %s catalogue", (name) => {
    const own = tested.vectors.filter((line) => line.includes(`vectors ${name}/`));
    console.log(own.join("\n"));
    const { counts } = said(own);
    const wanted = Object.entries(counted(join(folder, name, "vectors")));
    expect(counts).toEqual(
      Object.fromEntries(wanted.map(([kind, count]) => [`${name}/${kind}`, count])),
    );
  });
});

/** Generates a package, and adds the tests that it has to pass. */
async function addPackage(
  folder: string,
  { name, catalog, parts }: (typeof packages)[number],
): Promise<void> {
  const java = { out: "src/main/java", package: name, with: [...parts] };
  const targets = { java, ...(catalog === "errors" && { markdown: { out: "docs" } }) };
  const { problems } = await pipeline({ catalog, targets }, "write", folder);
  expect(problems).toBeUndefined();
  for (const type of [...general, ...(withVectors.includes(catalog) ? ofVectors : [])]) {
    const text = inPackage(readFileSync(join(ownTests, `${type}.java`), "utf8"), name)
      .replace('"../../conformance/vectors"', `"${catalog}/vectors"`)
      .replace('"vectors "', `"vectors ${catalog}/"`);
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
