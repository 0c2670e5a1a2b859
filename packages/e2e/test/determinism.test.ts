import { createHash } from "node:crypto";
import { type ConfigFile, compile, emitters, pipeline } from "@org/error-codegen";
import { beforeAll, expect, test } from "vitest";
import { differing, filesIn } from "../src/files.ts";
import { nodes } from "../src/nodes.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { run } from "../src/run.ts";
import { putSplitCatalog, splitCatalog } from "../src/split.ts";

const cli = inRepository("packages/codegen/dist/cli/cli.js");
const [ownNode] = nodes();
const root = foreignFolder();

/** Generates in a folder, with the environment that a person elsewhere has, and gives what is there then. */
async function generate(
  folder: string,
  node = ownNode,
  env: NodeJS.ProcessEnv = {},
): Promise<Map<string, string>> {
  await run(node.path, [cli, "generate"], { cwd: folder, env });
  return filesIn(folder);
}

function prepared(name: string, order: "forward" | "reversed" = "forward"): string {
  const folder = `${root}/${name}`;
  putSplitCatalog(folder, order);
  return folder;
}

let reference: Map<string, string>;
beforeAll(async () => {
  reference = await generate(prepared("reference"), ownNode, { TZ: "UTC", LC_ALL: "C" });
});

test("the reference has the files of all targets", () => {
  const paths = [...reference.keys()].join("\n");
  for (const path of ["pages/zh-TW/index.md", "schemas/errors.json", "typescript/codes.ts"])
    expect(paths).toContain(`out/${path}`);
  expect(paths).toContain("out/openapi/openapi-3.0.yaml");
});

const elsewhere = [
  { TZ: "Pacific/Chatham", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", language: "tr-TR" },
  { TZ: "America/St_Johns", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8", language: "zh-CN" },
];
const places = nodes().flatMap((node) => elsewhere.map((env) => ({ node, ...env })));

test.each(places)("Node $node.version in $TZ and $LANG writes the same bytes", async (place) => {
  const { node, language, ...env } = place;
  const settings = "const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();";
  const args = ["-e", `${settings} process.stdout.write(locale + " " + timeZone)`];
  expect(await run(node.path, args, { cwd: root, env })).toBe(`${language} ${env.TZ}`);
  const there = await generate(prepared(`${node.version}/a b/${language}`), node, env);
  expect(differing(reference, there)).toEqual([]);
});

test("a second run writes nothing, and what is there stays as it is", async () => {
  const folder = prepared("twice");
  const first = await generate(folder);
  expect(await run(ownNode.path, [cli, "generate"], { cwd: folder })).toMatch(
    /^0 files written, 0 removed, \d+ unchanged/m,
  );
  expect(differing(first, filesIn(folder))).toEqual([]);
  expect(differing(reference, first)).toEqual([]);
});

test("a run that adds what is missing and removes what is no longer generated comes to the same bytes", async () => {
  const folder = prepared("mended");
  const gone = createHash("sha256").update("gone").digest("hex");
  put(folder, {
    "out/typescript/old/gone.ts": "gone",
    "out/typescript/.error-codegen.sha256": `${gone}  old/gone.ts\n`,
  });
  expect(differing(reference, await generate(folder))).toEqual([]);
});

const codes = {
  texts: "a: A",
  numbers: "a: { meaning: A, value: 1 }",
  "texts and numbers": "a: A\n  b: { meaning: B, value: 1 }",
  "numbers and texts": "a: { meaning: A, value: 1 }\n  b: B",
};
const bodies = [
  { format: "anthropic", sent: "texts" as const },
  ...["openai", "problem", "flat", "{ name: own, message: /text, code: /code }"].flatMap((format) =>
    Object.keys(codes).map((sent) => ({ format, sent: sent as keyof typeof codes })),
  ),
];

test.each(bodies)(
  "what is built writes bodies of $format with $sent as the sources do",
  async ({ format, sent }) => {
    const folder = foreignFolder();
    const catalog = "catalog.yaml";
    const targets: ConfigFile["targets"] = {
      go: { out: "out/go", importPath: "example.org/errors", runtime: false },
      java: { out: "out/java", package: "org.example.errors", runtime: false },
      python: { out: "out/python", runtime: false },
      rust: { out: "out/rust", runtime: false },
    };
    put(folder, {
      [catalog]: `name: a\ntitle: A\ndocs: https://example.org/\nwire: { format: ${format} }\ncodes:\n  ${codes[sent]}\n`,
      "error-codegen.yaml": { catalog, targets },
    });
    await generate(folder);
    const { changes, problems } = await pipeline({ catalog, targets }, "check", folder);
    expect(problems).toBeUndefined();
    expect(changes?.unchanged).toBeGreaterThan(30);
  },
);

test("files that were put into the folder in a different order give the same bytes", async () => {
  expect(differing(reference, await generate(prepared("reversed", "reversed")))).toEqual([]);
});

test("files that are read in a different order give the same bytes", async () => {
  const texts = async (files: readonly [string, string][]): Promise<string[]> => {
    const sources = files.map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
    const isLocale = ({ path }: { path: string }): boolean => path.includes("locales/");
    const { catalog, problems } = compile({
      catalog: sources.filter((source) => !isLocale(source)),
      locales: sources.filter(isLocale),
    });
    if (!catalog) throw new Error(JSON.stringify(problems));
    const context = { header: "Generated.", packages: {} };
    const emitted: string[] = [];
    for (const emitter of emitters)
      for await (const { path, text } of emitter.emit(catalog, context))
        emitted.push(`${path}\n${text}`);
    return emitted;
  };
  expect(await texts(splitCatalog().reverse())).toEqual(await texts(splitCatalog()));
});
