import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

const catalog = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: problem }
codes:
  closed: { meaning: It is closed, statuses: [409] }
`;

const list =
  "src/main/resources/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
const named = "com.acme.errors.spring.ErrorCodesAutoConfiguration";
const classes = `${named}\ncom.acme.errors.spring.ErrorCodesWebFluxAutoConfiguration\n`;
const dependencies =
  "The dependencies on Spring in the manifest can go too, if nothing else needs them.";
const advice = "src/main/java/com/acme/errors/spring/ErrorCodesAdvice.java";

let folder: string;

const run = (...args: string[]): ReturnType<typeof outcomeOf> => outcomeOf(folder, args);

/** Writes a config with these targets, beside pages. */
const target = (...lines: string[]): void =>
  fill(folder, {
    "error-codegen.yaml": [
      "catalog: errors",
      "targets:",
      "  markdown: { out: docs/errors }",
      ...lines,
    ].join("\n"),
  });

const java = (settings: string): string =>
  `  java: { out: src/main/java, package: com.acme.errors${settings} }`;

const generated = (): boolean => advice in filesIn(folder);

beforeEach(async () => {
  folder = emptyFolder();
  fill(folder, { "errors/catalog.yaml": catalog, "pom.xml": "<project/>", [list]: classes });
  target(java(", with: [spring]"));
  expect((await run("generate")).status).toBe(0);
  expect(generated()).toBe(true);
});

test.each([
  ["leaves Spring out", java("")],
  ["leaves the runtime out", java(", runtime: false")],
])(
  "a config that %s stops at the list that Spring Boot reads, until it is deleted",
  async (_, line) => {
    target(line);
    const remedy = `names ${named}, which the config asks for no more. With it, Spring Boot does not start.
  1 | ${named}
    | ^
  fix: Delete this file. ${dependencies}
`;
    const stopped = await run("generate");
    expect(stopped).toMatchObject({ status: 1, stdout: expect.stringContaining(`\n1 error\n`) });
    expect(stopped.stdout).toContain(`${list}:1:1  manifest  ${list} ${remedy}`);
    expect(generated()).toBe(true);
    expect((await run("check", "--all")).stdout).toContain(remedy);
    rmSync(join(folder, list));
    expect((await run("generate")).status).toBe(0);
    expect(generated()).toBe(false);
  },
);

test("lines of others stay in the list", async () => {
  fill(folder, { [list]: `# Ours\ncom.acme.shop.ShopAutoConfiguration\n${classes}` });
  target(java(""));
  const { stdout } = await run("generate");
  expect(stdout).toContain(`${list}:3:1  manifest  ${list} names ${named}, `);
  expect(stdout.match(/fix: .*/g)).toEqual([
    `fix: Delete this line. ${dependencies}`,
    "fix: Delete this line.",
  ]);
  fill(folder, { [list]: "# Ours\ncom.acme.shop.ShopAutoConfiguration\n" });
  expect((await run("generate")).status).toBe(0);
});

test("a runtime of the owner's may have Spring, and so may another package", async () => {
  fill(folder, { [list]: "com.acme.other.spring.ErrorCodesAutoConfiguration\n" });
  target(java(""));
  expect((await run("generate")).status).toBe(0);
  fill(folder, { [list]: classes });
  target(java(", runtime: own"));
  expect((await run("generate")).status).toBe(0);
});

const other = "com.acme.errors.spring.ErrorCodesWebFluxAutoConfiguration";

/** What a check says of the list. */
async function saidOfList(): Promise<string[]> {
  const { status, stdout } = await run("check", "--all");
  expect(status).toBe(0);
  return stdout
    .split("\n")
    .flatMap((line, at, all) =>
      line.startsWith(`${list}:`)
        ? [line.replace(/^.*? {2}manifest \(warning\) {2}/, ""), all[at + 1]?.trim() ?? ""]
        : [],
    );
}

test("check warns of a list that is missing or lacks classes, with the lines to add", async () => {
  expect(await saidOfList()).toEqual([]);
  rmSync(join(folder, list));
  expect(await saidOfList()).toEqual([
    `Spring Boot does not find ${named} and ${other} by itself: ${list} is missing.`,
    `fix: Write it with the lines ${named} and ${other}. Or import what the application needs, such as with @Import(ErrorCodesAutoConfiguration.class).`,
  ]);
  fill(folder, { [list]: `${named}\n# ${other}\n` });
  expect(await saidOfList()).toEqual([
    `Spring Boot does not find ${other} by itself: ${list} lacks that.`,
    `fix: Add the line ${other}. Or import what the application needs, such as with @Import(ErrorCodesWebFluxAutoConfiguration.class).`,
  ]);
});

test("check asks for no list where folders are not Maven's, and for none of the owner's runtime", async () => {
  rmSync(join(folder, list));
  target(java(", with: [spring], runtime: own"));
  await run("generate");
  expect(await saidOfList()).toEqual([]);
  target("  java: { out: generated, package: com.acme.errors, with: [spring] }");
  await run("generate");
  expect((await run("check")).stdout).not.toContain(".imports");
});
