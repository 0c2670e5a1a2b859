import { expect, test } from "vitest";
import { planned, targetsOf } from "../planned.ts";

const pom = (more: string): string =>
  `<project><groupId>com.acme</groupId><artifactId>shop-parent</artifactId><version>2</version>${more}</project>`;

test("a Maven project gets a package, and one with modules a module", () => {
  const single = planned({ "pom.xml": pom("") });
  expect(targetsOf(single)[0]).toBe("java: { out: src/main/java, package: com.acme.errors }");
  expect(single.paths.some((path) => path.endsWith("pom.xml"))).toBe(false);
  const parent = planned({ "pom.xml": pom("<modules><module>core</module></modules>") });
  expect(targetsOf(parent)[0]).toBe(
    "java: { out: errors-java/src/main/java, package: com.acme.errors }",
  );
  expect(parent.textOf("errors-java/pom.xml")).toContain(`  <parent>
    <groupId>com.acme</groupId>
    <artifactId>shop-parent</artifactId>
    <version>2</version>
  </parent>
  <artifactId>shop-errors</artifactId>
  <version>0.0.0</version>
`);
  expect(parent.additions).toEqual([
    { file: "pom.xml", where: "<modules>", lines: ["<module>errors-java</module>"] },
  ]);
});

test.each([
  ["alone", {}, "packages/java"],
  ["below a parent", { "pom.xml": pom("<modules><module>core</module></modules>") }, "errors-java"],
])("the README of a package %s shows it as its pom.xml says", (_, files, folder) => {
  const { textOf } = planned(files, { targets: ["java"] });
  const shown = /<groupId>.*?<artifactId>(.*?)<\/artifactId>\s*<version>(.*?)<\/version>/s;
  const [, artifact, version] = shown.exec(textOf(`${folder}/README.md`)) ?? [];
  expect(textOf(`${folder}/pom.xml`)).toContain(
    `\n  <artifactId>${artifact}</artifactId>\n  <version>${version}</version>\n`,
  );
});

const boot = (what: string, version: string): string =>
  `<groupId>org.springframework.boot</groupId><artifactId>${what}</artifactId><version>${version}</version>`;
const imported = (version: string): string =>
  `<dependencyManagement><dependencies><dependency>${boot("spring-boot-dependencies", version)}</dependency></dependencies></dependencyManagement>`;
const property = (value: string): string =>
  `<properties><boot.version>${value}</boot.version></properties>${imported("$".concat("{boot.version}"))}`;

test.each([
  ["imports Spring Boot", imported("4.0.7"), true],
  ["imports Spring Boot in the version of a property", property("4.0.7"), true],
  ["imports a Spring Boot with other libraries", imported("3.5.0"), false],
  ["imports such a one in the version of a property", property("3.5.0"), false],
  [
    "has Spring Boot as its own",
    `<parent>${boot("spring-boot-starter-parent", "4.0.7")}</parent>`,
    true,
  ],
  ["imports something else", imported("4.0.7").replace("spring-boot-d", "d"), false],
])("below a parent that %s, versions of libraries are left to it or not", (_, more, isLeft) => {
  const { textOf } = planned(
    { "pom.xml": pom(`<packaging>pom</packaging>${more}`) },
    { targets: ["java"], parts: ["spring"] },
  );
  const [, dependencies = ""] = textOf("errors-java/pom.xml").split("<dependencies>");
  const [own = ""] = dependencies.split("</dependencies>");
  expect(own.match(/<artifactId>spring-web</g)).toHaveLength(1);
  expect(own.includes("<version>")).toBe(!isLeft);
});

test("a group of Maven need not be the name of a package", () => {
  const made = planned({ "pom.xml": pom("").replace("com.acme", "io.github.acme-corp.native") });
  expect(targetsOf(made)[0]).toContain("package: io.github.acme_corp.native_.errors }");
});

test("Spring Boot finds the handlers by a list, to which a project that has one adds lines", () => {
  const list =
    "src/main/resources/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
  const boot =
    "<dependencies><dependency><groupId>org.springframework.boot</groupId></dependency></dependencies>";
  const fresh = planned({ "pom.xml": pom(boot) });
  expect(targetsOf(fresh)[0]).toContain("with: [spring] }");
  expect(fresh.textOf(list)).toMatch(/^com\.acme\.errors\.spring\.\w+\n/);
  const owned = planned({ "pom.xml": pom(boot), [list]: "com.acme.Other\n" });
  expect(owned.paths).not.toContain(list);
  expect(owned.additions).toContainEqual({
    file: list,
    lines: fresh.textOf(list).trimEnd().split("\n"),
  });
});
