import { readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { java } from "../../../codegen/src/emitters/markdown/snippets/java.ts";
import { catalogOf } from "../../src/catalog.ts";
import { filesOf } from "../../src/emitted.ts";
import { core, javaCopy, mvn, version } from "../../src/java.ts";
import { laidDown, shownByInit } from "../../src/laid-down.ts";
import { foreignPom, localRepository } from "../../src/maven.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { blocks, guide, readme } from "../../src/readme.ts";
import { run, tryRun } from "../../src/run.ts";
import { classOf } from "../../src/shown-java.ts";
import { describeWith } from "../../src/toolchains.ts";

const sources = "src/main/java";

describeWith("java", "Java's package, installed as it is published", () => {
  let repository: string;
  beforeAll(async () => {
    repository = localRepository();
    const release = ["-Prelease", "-Dmaven.test.skip=true", `-Dmaven.repo.local=${repository}`];
    await mvn(await javaCopy(), ...release, "install");
  });

  /** Compiles somebody's project, and gives the folder with all that it needs to run. */
  async function compiled(folder: string): Promise<string> {
    const local = `-Dmaven.repo.local=${repository}`;
    const libs = "-DoutputDirectory=libs";
    await mvn(folder, local, "compile", "dependency:copy-dependencies", libs);
    return join(folder, "libs");
  }

  test("has the jars that a repository of artefacts wants", () => {
    for (const name of [core, `${core}-spring`]) {
      const installed = readdirSync(join(repository, "org/example", name, version));
      const jars = installed.filter((file) => file.endsWith(".jar")).sort();
      const kinds = ["-javadoc.jar", "-sources.jar", ".jar"];
      expect(jars).toEqual(kinds.map((kind) => `${name}-${version}${kind}`));
    }
  });

  test("leaves the record of what was generated at home", async () => {
    const jars = readdirSync(join(repository, "org/example", core, version));
    for (const jar of jars.filter((file) => file.endsWith(".jar"))) {
      const path = join(repository, "org/example", core, version, jar);
      expect(await run("jar", ["--list", "--file", path], { cwd: repository })).not.toContain(
        ".error-codegen",
      );
    }
  });

  test("is a module that somebody's module requires", async () => {
    const folder = foreignFolder();
    put(folder, {
      "pom.xml": foreignPom([core], { version }),
      [`${sources}/module-info.java`]: "module shop {\n  requires org.example.errorcodes;\n}\n",
      [`${sources}/shop/Main.java`]: program,
    });
    const libs = await compiled(folder);
    const path = [join(folder, "target/classes"), libs].join(delimiter);
    const printed = await run("java", ["--module-path", path, "--module", "shop/shop.Main"], {
      cwd: folder,
    });
    expect(printed.trim()).toBe(
      '{"error":{"message":"No.","type":"access","param":null,"code":"model_not_found"}} CORRECTABLE',
    );
  });

  test("refuses to compile a code that does not exist", async () => {
    const folder = foreignFolder();
    const code = "org.example.errorcodes.ErrorCode.MODEL_NOT_FOUNT";
    put(folder, { "Main.java": `class Main { Object code = ${code}; }\n` });
    const jar = join(repository, "org/example", core, version, `${core}-${version}.jar`);
    const args = ["-d", "classes", "-cp", jar, "Main.java"];
    const { status, output } = await tryRun("javac", args, { cwd: folder });
    expect(status).not.toBe(0);
    expect(output).toMatch(/cannot find symbol[\s\S]*MODEL_NOT_FOUNT[\s\S]*\n1 error\n$/);
  });

  test("compiles all that its README, the guide and the page of every code show", async () => {
    const shown = blocks(readme(inRepository("packages/java")), "java");
    expect(shown.length).toBeGreaterThan(4);
    const pages = inRepository("packages/docs/pages/codes");
    const ofCodes = readdirSync(pages).flatMap((page) =>
      blocks(readFileSync(join(pages, page), "utf8"), "java"),
    );
    expect(ofCodes.length).toBe(readdirSync(pages).length);
    const folder = foreignFolder();
    const [first] = catalogOf().codes;
    const plain = java.code(
      first ?? expect.unreachable(),
      "org.example.errorcodes",
      "It is gone",
      false,
    );
    const classes = [...shown, ...ofCodes, `byte[] body = {};\n${plain}`].map((block, index) => [
      `${sources}/Shown${index}.java`,
      classOf(`Shown${index}`, block),
    ]);
    const acme = "com.acme.errors";
    // The tests of Spring compile and run what is shown of it.
    const ofGuide = [...blocks(guide("java.md"), "java"), ...shownByInit("java")]
      .filter((block) => !block.includes("import org.springframework."))
      .map((block, index) => [
        `${sources}/Guide${index}.java`,
        classOf(`Guide${index}`, block, acme),
      ]);
    expect(ofGuide.length).toBeGreaterThan(1);
    const targets = { java: { out: sources, package: acme } };
    put(folder, await filesOf(laidDown(), { targets }));
    put(folder, {
      "pom.xml": inSpring(foreignPom([core, `${core}-spring`], { version })),
      ...Object.fromEntries([...classes, ...ofGuide]),
    });
    const libs = await compiled(folder);

    const example = inRepository("packages/java/examples/Shop.java");
    const printed = await run("java", ["--class-path", `${libs}/*`, example], { cwd: folder });
    expect(printed.trim().split("\n")).toEqual([
      ...Array<string>(3).fill("do_request_failed (500): Upstream request failed [request r-1]"),
      "TRANSIENT: Upstream request failed",
    ]);
  });
});

/** A project that uses Spring MVC, which what we publish leaves to it. */
function inSpring(pom: string): string {
  const own = readFileSync(inRepository("packages/java/pom.xml"), "utf8");
  const [, version = ""] = /<spring\.version>(.+)<\/spring\.version>/.exec(own) ?? [];
  const mvc = `<groupId>org.springframework</groupId><artifactId>spring-webmvc</artifactId><version>${version}</version>`;
  return pom.replace("</dependencies>", `<dependency>${mvc}</dependency></dependencies>`);
}

/** A program that raises a code, writes its body, and reads it again. */
const program = `package shop;

import org.example.errorcodes.ApiException;
import org.example.errorcodes.BodyFormat;
import org.example.errorcodes.ErrorCode;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.RenderedError;

public class Main {
  public static void main(String[] args) {
    ApiException raised = ApiException.builder(ErrorCode.MODEL_NOT_FOUND).message("No.").build();
    RenderedError rendered = raised.render(BodyFormat.negotiate(null));
    var error = ParsedError.from(rendered.status(), null, rendered.json());
    System.out.println(rendered.json() + " " + error.recovery());
  }
}
`;
