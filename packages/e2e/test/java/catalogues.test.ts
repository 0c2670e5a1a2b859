import { cpSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, compile, parseConfig } from "@org/error-codegen";
import { beforeAll, describe, expect, test } from "vitest";
import { inOneText } from "../../../codegen/src/text/sentence.ts";
import { compiled, golden, inFormat } from "../../../codegen/test/emitters/compiled.ts";
import { empty } from "../../../codegen/test/emitters/empty.ts";
import { foreignWithList } from "../../../codegen/test/emitters/foreign.ts";
import { hostile } from "../../../codegen/test/emitters/hostile.ts";
import { takenNames } from "../../../codegen/test/emitters/taken-names.ts";
import { injected } from "../../../codegen/test/injection/injected.ts";
import { catalogue } from "../../../codegen/test/traits/catalogue.ts";
import { everything } from "../../../codegen/test/traits/choices.ts";
import { generated, javac, libraries, putPackage } from "../../src/java.ts";
import { brief } from "../../src/jvm.ts";
import { foreignFolder, put } from "../../src/places.ts";
import { run } from "../../src/run.ts";
import { manyCodes } from "../../src/synthetic.ts";
import { describeWith } from "../../src/toolchains.ts";

const many = (count: number): Catalog => compile(manyCodes(count)).catalog as Catalog;

const odd =
  '{ name: odd, message: "/toString/class/0/int", code: "/toString/class/0/get-class", type: /hashCode/_ }';

const alike = '{ name: alike, message: "/fault/text", code: "/Fault/code", type: "/fauLt/x" }';

/** Codes of which only the meaning is known, whose values would do something in Java or Javadoc. */
const values = compiled({
  "catalog.yaml": JSON.stringify({
    name: "values",
    title: "Values",
    docs: "https://errors.example.com/",
    wire: {
      format: {
        name: "own",
        code: "/code",
        details: "/more",
        constants: { "/ok": false, "/*~1": 'a "\\u002a/ {@link x}', "/nil": null, "/half": 0.5 },
      },
    },
    codes: Object.fromEntries(
      [
        7,
        -1,
        '"quoted" \\u002a/ \\',
        "*/ {@link x} @see <b>&amp;",
        "__proto__",
        '"{x}" \\u002a/',
        "a { b",
        "one\u2028two \u202E",
        "🙂 %s",
      ].map((value, index) => [`c${index}`, { meaning: "No", value, aliases: [`${value}~`] }]),
    ),
    retired: { gone: { reason: "No.", value: '*/ "\\u002a/' } },
  }),
});

const lists =
  "{ name: lists, code: /code/0/0, param: /where/0, status: /http/0, constants: { /half/0: 0.5 } }";

const problem = golden["catalog.yaml"]?.replace(/^( {2}format: ).*$/m, "$1problem") ?? "";

const catalogues = {
  golden: compiled(golden),
  hostile: compiled(hostile),
  injected,
  takenNames,
  traits: compiled(catalogue(everything)),
  empty: compiled(empty),
  values,
  foreign: compiled(foreignWithList),
  "a shape whose keys are words of Java": compiled(inFormat(odd)),
  "a shape whose keys are written alike": compiled(inFormat(alike)),
  "a shape of lists": compiled(inFormat(lists)),
  "problem details alone": compiled({ ...golden, "catalog.yaml": problem }),
  // As many as an enum may have here.
  "4,000 codes": many(4_000),
};

describeWith("java", "Java's package, generated from another catalogue", () => {
  const packages = Object.entries(catalogues).map(
    ([title, catalog]) => [title, catalog, `com.acme.of_${title.replaceAll(/\W/g, "_")}`] as const,
  );
  let printed: string[];
  beforeAll(async () => {
    const root = foreignFolder();
    for (const [, catalog, name] of packages)
      await putPackage(root, catalog, name, join(import.meta.dirname, "PrintTables.java"));
    cpSync(join(import.meta.dirname, "PrintAll.java"), join(root, "PrintAll.java"));
    const classes = await javac(root, await libraries());
    const args = packages.map(([, { retired }, name]) =>
      JSON.stringify([name, ...retired.map(({ code }) => code)]),
    );
    const program = [...brief, "-cp", classes, "PrintAll", ...args];
    printed = (await run("java", program, { cwd: root })).split("\n");
  });

  test.each(packages.map(([title, catalog], index) => ({ title, catalog, index })))(
    "of $title compiles beside others without a warning and says every text as it is",
    ({ catalog, index }) => {
      expect(JSON.parse(printed[index] ?? "")).toEqual(texts(catalog));
    },
  );
});

/** Prints the words that are keywords of Java. */
const keywords = `import javax.lang.model.SourceVersion;

class Keywords {
  public static void main(String[] words) {
    for (String word : words) if (SourceVersion.isKeyword(word)) System.out.println(word);
  }
}
`;

describeWith("java", "a Java package", () => {
  test("has no keyword of Java in its name, and any other word", async () => {
    const folder = foreignFolder();
    put(folder, { "Keywords.java": keywords });
    const codes = takenNames.codes.map(({ code }) => code.toLowerCase());
    const words = ["_", "false", "true", ...new Set(codes)].filter((word) => /^[a-z_]/.test(word));
    const printed = await run("java", [...brief, "Keywords.java", ...words], { cwd: folder });
    const refused = words.filter((word) => {
      const targets = `  java: { out: java, package: com.acme.${word}.errors }\n`;
      const bytes = Buffer.from(`catalog: catalog.yaml\ntargets:\n${targets}`);
      return parseConfig({ path: "error-codegen.yaml", bytes }).problems;
    });
    expect(refused).toEqual(printed.trim().split("\n"));
    expect(refused.length).toBeGreaterThan(40);
  });
});

/** What a catalogue says, as the program prints it. */
function texts({ codes, statuses, retired }: Catalog): object {
  return {
    codes: codes.map((entry) => ({
      constant: entry.constant,
      code: entry.code,
      category: entry.category?.id ?? null,
      meaning: entry.meaning,
      action: inOneText(entry.action) ?? null,
      statuses: entry.statuses.map(String),
      recovery: entry.classified.recovery ?? null,
      actor: entry.classified.actor ?? null,
      docsUrl: entry.page,
      deprecated: entry.deprecated?.reason ?? null,
    })),
    statuses: statuses.map((entry) => ({
      status: String(entry.status),
      name: entry.name,
      meaning: entry.meaning,
      cause: entry.cause ?? null,
      recovery: entry.classified.recovery ?? null,
      actor: entry.classified.actor ?? null,
      docsUrl: entry.page,
    })),
    retired: Object.fromEntries(retired.map(({ code, page }) => [code, page])),
    rendered: Object.fromEntries(
      Object.entries(phrases).map(([status, phrase]) => {
        const entry =
          statuses.find((one) => String(one.status) === status) ??
          statuses.find((one) => one.status === `${status[0]}xx`);
        const title = entry?.meaning ?? phrase;
        const type = entry?.page ?? "about:blank";
        return [status, { type, title, status: Number(status), detail: title, code: null }];
      }),
    ),
  };
}

/** What stands for the meaning of a status that a catalogue lacks. */
const phrases = {
  405: "Method Not Allowed",
  418: "Client Error",
  500: "Internal Server Error",
  599: "Server Error",
};

describe("one code more", () => {
  test.each([26, 1000])(
    "of %s changes what is generated for Java by lines added",
    async (count) => {
      const all = many(count + 1);
      const place = Math.floor(count / 3);
      const codes = all.codes.filter((_, index) => index !== place);
      const before = await generated({ ...all, codes });
      const after = await generated(all);
      expect([...after.keys()]).toEqual([...before.keys()]);
      let added = 0;
      for (const [path, text] of before) {
        const left = text.split("\n");
        for (const line of (after.get(path) ?? "").split("\n"))
          if (line === left[0]) left.shift();
          else added++;
        expect(left, path).toEqual([]);
      }
      expect(added).toBeGreaterThan(10);
    },
  );
});
