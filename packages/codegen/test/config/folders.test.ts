import { linkSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type ConfigFile, parseConfig, pipeline } from "../../src/index.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { mark } from "../write/changes.ts";
import { shop } from "../write/shop.ts";

let above: string;
let folder: string;

beforeEach(() => {
  above = emptyFolder();
  folder = join(above, "project");
  fill(folder, { "errors/catalog.yaml": shop(2, "Gone"), "src/mine.ts": mark });
  fill(above, { "elsewhere/mine.md": mark });
});

/** What is said of a config, which is also all that is done. */
function said(out: string, { schemas = "errors", catalog = "errors" } = {}): string[] {
  const path = join(folder, "error-codegen.yaml");
  fill(folder, {
    "error-codegen.yaml": `catalog: ${catalog}\nschemas: ${schemas}\ntargets:\n  markdown: { out: ${out} }\n`,
  });
  const { problems = [] } = parseConfig({ path, bytes: readFileSync(path) });
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const owns = (out: string, reason: string): string[] => [
  `4:20 markdown would own ${out}, which ${reason}.`,
];

describe("a folder is refused", () => {
  test.each([
    ["it is a link that leads outside", "link"],
    ["a link above it leads outside", "link/deeper/still"],
    ["it leads outside by a link and ..", "src/../link"],
  ])("where %s", (_, out) => {
    symlinkSync("../elsewhere", join(folder, "link"));
    const real = join(above, "elsewhere", out.includes("deeper") ? "deeper/still" : "");
    const leads = `is not below this file's folder: a link leads to ${real.replace(/\/$/, "")}`;
    expect(said(out)).toEqual(owns(out, leads));
  });

  test("where it is a broken link", () => {
    symlinkSync("../nothing", join(folder, "link"));
    expect(said("link")).toEqual(owns("link", "is a broken link"));
  });

  test("where it is the project by a link, or leads into .git or node_modules by one", () => {
    mkdirSync(join(folder, ".git/hooks"), { recursive: true });
    symlinkSync(".", join(folder, "self"));
    symlinkSync(".git/hooks", join(folder, "hooks"));
    expect(said("self")).toEqual(owns("self", "is not below this file's folder"));
    expect(said("hooks")).toEqual(owns("hooks", "is in .git"));
    expect(said("src/node_modules/x")).toEqual(owns("src/node_modules/x", "is in node_modules"));
    expect(said(".GIT/x")).toEqual(owns(".GIT/x", "is in .GIT"));
  });

  test("where it contains the catalogue, translations, the config, a repository or the home", () => {
    symlinkSync("errors", join(folder, "same"));
    expect(said("errors")).toEqual(owns("errors", "contains the catalogue"));
    expect(said("same", { schemas: "src" })).toEqual(owns("same", "contains the catalogue"));
    expect(said("src/../errors/")).toEqual(owns("src/../errors/", "contains the catalogue"));
    const file = { catalog: "errors/catalog.yaml" };
    expect(said("errors/locales", file)).toEqual(owns("errors/locales", "contains translations"));
    expect(said("errors/locales/x", file)).toEqual(
      owns("errors/locales/x", "is where translations are read from"),
    );
    mkdirSync(join(folder, "nested/.git"), { recursive: true });
    expect(said("nested")).toEqual(owns("nested", "is a git repository"));
    vi.stubEnv("HOME", join(folder, "src/me"));
    expect(said("src")).toEqual(owns("src", "contains your home folder"));
    vi.unstubAllEnvs();
  });

  test("where the catalogue or the config is a link into it", () => {
    fill(folder, { "out/catalog.yaml": shop(2, "Gone") });
    symlinkSync("out/catalog.yaml", join(folder, "linked.yaml"));
    expect(said("out", { catalog: "linked.yaml" })).toEqual(owns("out", "contains the catalogue"));
    fill(folder, { "out2/real.yaml": "" });
    said("out2");
    linkSync(join(folder, "error-codegen.yaml"), join(folder, "out2/error-codegen.yaml"));
    symlinkSync("out2/error-codegen.yaml", join(folder, "config.yaml"));
    const path = join(folder, "config.yaml");
    const { problems } = parseConfig({ path, bytes: readFileSync(path) });
    expect(problems?.map(({ message }) => message)).toEqual([
      "markdown would own out2, which contains this file.",
    ]);
  });
});

describe("two targets must not share a folder", () => {
  test.each([
    ["same", "gen"],
    ["same/deeper", "gen"],
    ["gen", "same/deeper"],
    ["gen/./x/..", "gen"],
    ["GEN/x", "gen"],
  ])("that are %s and %s, where same is a link to gen", async (one, other) => {
    mkdirSync(join(folder, "gen"));
    symlinkSync("gen", join(folder, "same"));
    const targets = { markdown: { out: one }, openapi: { out: other } };
    const { problems } = await pipeline({ catalog: "errors", targets }, "write", folder);
    expect(problems?.map(({ message }) => message)).toEqual([
      "openapi would share a folder with markdown.",
    ]);
    expect(Object.keys(filesIn(folder))).toEqual(["errors/catalog.yaml", "src/mine.ts"]);
  });
});

describe("a target of Java owns the folder of its package alone", () => {
  const java = (name: string, out = "src/main/java") => ({ java: { out, package: name } });
  const ErrorCode = "src/main/java/com/acme/errors/ErrorCode.java";

  /** What is wrong with such a target; its files are written if nothing is. */
  async function faults(targets: ConfigFile["targets"]): Promise<string[]> {
    const { problems = [] } = await pipeline({ catalog: "errors", targets }, "write", folder);
    return problems.map(({ message }) => message.replace(`${folder}/`, ""));
  }

  test("so that it can be in a root of sources, beside packages of others", async () => {
    const others = {
      "src/main/java/com/acme/Shop.java": mark,
      "src/main/java/com/acme/errors2/Mine.java": mark,
      "src/main/java/module-info.java": mark,
    };
    fill(folder, others);
    expect(await faults(java("com.acme.errors"))).toEqual([]);
    expect(await faults(java("com.acme.shop.errors"))).toEqual([]);
    expect(filesIn(folder)).toMatchObject(others);
    expect(Object.keys(filesIn(folder))).toContain(ErrorCode);
  });

  test("so that a package inside of it is in the way", async () => {
    expect(await faults(java("com.acme.errors.inner"))).toEqual([]);
    const before = filesIn(folder);
    const said = await faults(java("com.acme.errors"));
    expect(said.length).toBe(Object.keys(before).filter((path) => path.includes("inner/")).length);
    expect(said).toContain(
      "src/main/java/com/acme/errors/inner/ErrorCode.java is in a folder for generated files, but was not generated.",
    );
    expect(filesIn(folder)).toEqual(before);
  });

  test("which no other target shares", async () => {
    const inside = { "json-schema": { out: "src/main/java/com/acme/errors/schemas" } };
    const shared = ["json-schema would share a folder with java."];
    expect(await faults({ ...java("com.acme.errors"), ...inside })).toEqual(shared);
    expect(await faults({ ...java("com.acme.other"), ...inside })).toEqual([]);
  });

  test("which is refused as any other folder is, but for its root", async () => {
    mkdirSync(join(folder, "com/acme/.git"), { recursive: true });
    expect(await faults(java("com.acme", "."))).toEqual([
      "java would own com/acme, which is a git repository.",
    ]);
    expect(await faults(java("com.other", "."))).toEqual([]);
    expect(await faults(java("com.other", ""))).toEqual([
      "java would own com/other, which is not a folder name.",
    ]);
    expect(await faults(java("com.other", "../elsewhere"))).toEqual([
      "java would own ../elsewhere/com/other, which is not below this file's folder.",
    ]);
  });
});

describe("the schemas", () => {
  test("go into the project, or next to a catalogue outside it", () => {
    symlinkSync("../elsewhere", join(folder, "link"));
    const into = (schemas: string, reason: string): string[] => [
      `2:10 The schemas would go into ${schemas}, which ${reason}.`,
    ];
    const outside = "is not below this file's folder";
    expect(said("out", { schemas: "../.." })).toEqual(into("../..", outside));
    expect(said("out", { schemas: "link" })).toEqual(
      into("link", `${outside}: a link leads to ${join(above, "elsewhere")}`),
    );
    expect(said("out", { schemas: ".git/hooks" })).toEqual(into(".git/hooks", "is in .git"));
    expect(said("out", { schemas: "out/x" })).toEqual(into("out/x", "belongs to markdown"));
    fill(above, { "errors/catalog.yaml": shop(2, "Gone") });
    expect(said("out", { schemas: "../errors", catalog: "../errors" })).toEqual([]);
    expect(said("out", { schemas: "." })).toEqual([]);
  });
});

test("a catalogue, a lock, schemas and files with the phrase survive all commands", async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const path = "error-codegen.yaml";
  fill(folder, {
    "pkg/catalog/catalog.yaml": `# ${mark}${shop(2, "Gone")}`,
    "pkg/catalog/locales/zh.yaml": `# ${mark}title: 商店\n`,
    "pkg/README.md": `${mark}This page was written by hand.`,
    [path]: "catalog: pkg/catalog\nschemas: pkg/catalog\ntargets:\n  typescript: { out: pkg }\n",
  });
  const run = (...args: string[]): Promise<number> =>
    main([...args, "--config", join(folder, path)]);
  const refused = filesIn(folder);
  expect([await run("freeze", "1.0.0"), await run("generate"), await run("check")]).toEqual([
    1, 1, 1,
  ]);
  expect(filesIn(folder)).toEqual(refused);
});
