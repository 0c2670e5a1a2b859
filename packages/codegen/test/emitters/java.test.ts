import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { java } from "../../src/emitters/java/index.ts";
import { springResource } from "../../src/emitters/java/runtime.ts";
import { java as snippet } from "../../src/emitters/markdown/snippets/java.ts";
import { type Code, type ConfigFile, type Problem, pipeline } from "../../src/index.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { shop } from "../write/shop.ts";
import { compiled, context, emitted, golden } from "./compiled.ts";

/** What is wrong with a catalogue for some targets, and what was written. */
async function run(
  yaml: string,
  ...targets: (keyof ConfigFile["targets"])[]
): Promise<{ problems: readonly Problem[] | undefined; written: string[] }> {
  const root = emptyFolder();
  fill(root, { "catalog.yaml": yaml });
  const config: ConfigFile = {
    catalog: "catalog.yaml",
    targets: Object.fromEntries(targets.map((name) => [name, { out: `out/${name}` }])),
  };
  const { problems } = await pipeline(config, "write", root);
  const written = Object.keys(filesIn(root)).filter((path) => path.startsWith("out"));
  return {
    problems: problems?.map((problem) => ({
      ...problem,
      file: problem.file.slice(root.length + 1),
    })),
    written: written.map((path) => path.slice("out/".length)),
  };
}

describe("a catalogue with more codes than an enum of Java holds", () => {
  const tooMany = shop(4_001, "Whatever");

  test("is refused at the first code beyond the limit, before anything is written", async () => {
    const { problems, written } = await run(tooMany, "java", "json-schema");
    const line = tooMany.split("\n").findIndex((text) => text.startsWith("  order_4000:")) + 1;
    expect(problems).toMatchObject([
      {
        file: "catalog.yaml",
        line,
        column: 3,
        rule: "fits-java",
        message: "codes has 4001 entries; a Java class can have 4000.",
        fix: "Remove the target java, or split the catalogue in two.",
      },
    ]);
    expect(written).toEqual([]);
  });

  test("is valid without that target, and with one code less", async () => {
    expect((await run(tooMany, "json-schema")).problems).toBeUndefined();
    const { problems, written } = await run(shop(4_000, "Whatever"), "java");
    expect(problems).toBeUndefined();
    expect(written).toContain(join("java", "ErrorCode.java"));
  });
});

test("a catalogue with more aliases than a class of Java holds is refused", async () => {
  const aliases = (count: number): string =>
    Array.from({ length: count }, (_, index) => `a${index}`).join(", ");
  const yaml = (count: number): string =>
    shop(1, "Whatever").replace("action:", `aliases: [${aliases(count)}], action:`);
  const { problems } = await run(yaml(8_001), "java");
  expect(problems).toMatchObject([
    {
      rule: "fits-java",
      message: "The codes have 8001 aliases; a Java class can have 8000.",
      fix: "Remove the target java, or split the catalogue in two.",
    },
  ]);
  expect((await run(yaml(8_000), "java")).problems).toBeUndefined();
});

/** The Java sources of a catalogue with two codes: class to text. */
async function sources(wire: string, values: readonly string[]): Promise<Map<string, string>> {
  const codes = values.map((value, index) => `  c${index}: { value: ${value}, meaning: No }\n`);
  const yaml = `name: n\ntitle: T\ndocs: https://e.example/\nwire: ${wire}\ncodes:\n${codes.join("")}`;
  const files = await emitted(java, compiled({ "catalog.yaml": yaml }));
  return new Map(Array.from(files, ([path, text]) => [basename(path, ".java"), text]));
}

describe("the code in a body", () => {
  test.each([
    ["texts", ["a", "'7'"], "String", "(String) fields.code()"],
    ["numbers", ["-1", "9007199254740991"], "Long", "(Long) fields.code()"],
    ["both", ["a", "7"], "Object", "fields.code()"],
  ])("is what %s are", async (_, values, type, written) => {
    const files = await sources("{ format: flat }", values);
    expect(files.get("ErrorResponse")).toContain(`@Nullable ${type} code`);
    expect(files.get("ProblemDetails")).toContain(`@Nullable ${type} code`);
    expect(files.get("Bodies")).toContain(`new ErrorResponse(fields.message(), ${written});`);
  });
});

test("a constant is of its own type, and written as it is", async () => {
  const constants = `{ /no: false, /big: 100000000000000000000, /half: 0.5, /whole: -7, /nil: null, /text: 'a"\\*/@' }`;
  const format = `{ name: own, code: /code, constants: ${constants} }`;
  const files = await sources(`{ format: ${format} }`, ["a"]);
  const record = files.get("ErrorResponse") ?? "";
  expect(record.slice(record.indexOf("public record"))).toBe(`public record ErrorResponse(
    boolean no,
    double big,
    double half,
    long whole,
    @Nullable Object nil,
    String text,
    @Nullable String code) {}
`);
  expect(record).toContain(" * @param whole Always -7.\n");
  expect(record).toContain(' * @param text Always "a&#92;"&#92;&#92;*&#47;&#64;".\n');
  const made = (files.get("Bodies") ?? "").replace(/\s+/g, " ");
  expect(made).toContain(
    'new ErrorResponse( false, 100000000000000000000d, 0.5d, -7L, null, "a\\"\\\\*/@", (String) fields.code());',
  );
});

test("a list has elements of their own types, which may be null", async () => {
  const format =
    "{ name: own, code: /code/0, param: /where/0, status: /http/0, constants: { /half/0: 0.5 } }";
  const files = await sources(`{ format: ${format} }`, ["a"]);
  const record = files.get("ErrorResponse") ?? "";
  expect(record).toContain("import org.jspecify.annotations.Nullable;\n");
  expect(record.slice(record.indexOf("public record"))).toBe(`public record ErrorResponse(
    List<Double> half,
    List<@Nullable String> where,
    List<@Nullable String> code,
    List<Integer> http) {}
`);
  const made = (files.get("Bodies") ?? "").replace(/\s+/g, " ");
  expect(made).toContain("Collections.singletonList(fields.param())");
});

test("the comment in the snippet of a code has no escape", () => {
  const code = { constant: "NO" } as Code;
  expect(snippet.code(code, "p", "Ask \\u002a.", true)).toMatch(
    /\{\n {2}\/\/ Ask \\\\u002a\.\n\}$/,
  );
});

describe("the runtime", () => {
  /** The files of the runtime in a package, with some parts. */
  async function runtime(name: string, parts: readonly string[]): Promise<Map<string, string>> {
    const settings = { header: "Generated by a \\user.", parts, folder: "src" };
    const own = { ...context, packages: { java: name }, runtimes: { java: settings } };
    const files = await Array.fromAsync(java.emit(compiled(golden), own));
    return new Map(files.map(({ path, text }) => [path, text]));
  }

  test("comes in the config's package, under which nothing is of Spring unless it is asked for", async () => {
    const files = await runtime("com.acme.errors", []);
    const all = [...files.values()].join("");
    expect(all).not.toMatch(/spring|org.example/i);
    expect(files.get("ParsedError.java")).toMatch(
      /^\/\* Generated by a \\\\user\. \*\/\n\npackage com\.acme\.errors;\n\n/,
    );
    const added = [...(await runtime("com.acme.errors", ["spring"])).keys()];
    expect(added.filter((path) => !files.has(path))).toContain("spring/ErrorCodesAdvice.java");
    expect(added.filter((path) => path.includes("/") && !path.startsWith("spring/"))).toEqual([]);
  });

  test("has its imports in order", async () => {
    for (const name of ["com.acme.errors", "zone.errors"])
      for (const [path, text] of await runtime(name, ["spring"])) {
        const imports = Array.from(
          text.matchAll(/^import (?!static )(.+);$/gm),
          ([, type]) => type,
        );
        expect(imports, path).toEqual(imports.toSorted());
      }
  });

  test("is found by Spring Boot in the package where it is", () => {
    expect(springResource("com.acme.errors")).toEqual({
      path: "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
      text: "com.acme.errors.spring.ErrorCodesAutoConfiguration\ncom.acme.errors.spring.ErrorCodesWebFluxAutoConfiguration\n",
    });
  });
});
