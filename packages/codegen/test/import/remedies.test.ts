import { describe, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, fill } from "../folder.ts";

/** The words of a command line that ends a sentence. Quotes are as in a shell. */
const wordsIn = (fix: string): string[] => {
  const [, options = ""] = /: (--(?:only|map) .+)\.$/.exec(fix) ?? [];
  return [...options.matchAll(/"([^"]*)"|'((?:[^']|'\\'')*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single?.replaceAll("'\\''", "'") ?? bare ?? "",
  );
};

/** Imports a file; returns what was left, with the exit code and the text of the catalogue. */
async function imported(path: string, content: string, args: readonly string[] = []) {
  const folder = emptyFolder();
  fill(folder, { [path]: content });
  const run = ["import", path, "--format", "json", "--out", "-", ...args];
  const { status, stdout, stderr } = await outcomeOf(folder, run);
  const said = JSON.parse(status === 0 ? stderr : stdout);
  const problems: { rule: string; message: string; fix: string; level: string }[] =
    status === 0 ? said.left : said;
  return { status, text: stdout, problems };
}

describe("the remedy for a table that is left takes it", () => {
  const codes = "| Code | Text |\n|-|-|\n| sold_out | It is sold |\n";

  test.each([
    ["a.md", `# Errors\n${codes}\n# Things\n${codes.replace("sold_out", "late")}`, "late"],
    ["a.md", `# Errors\n${codes}\n# It's "a", b\n${codes.replace("sold_out", "late")}`, "late"],
    ["a.md", `# Errors\n${codes}\n# \`a\` $(b)\n${codes.replace("sold_out", "late")}`, "late"],
    ["a.md", `# Errors\n${codes.replace("sold_out", "404")}`, "404"],
    ["a.csv", "code,message\n404,It is lost\n", "404"],
    ["a.csv", "Name,Price\nRye,1\n", "Rye"],
    ["a.go", 'package a\nconst A Err = "a"\nconst B Size = "late"\n', "late"],
    ["a.go", 'package a\nconst A Err = "a"\nconst B ErrCode = "a"\nconst C ErrCode = "b"\n', "a"],
  ])("%s: %j", async (path, content, code) => {
    const { problems } = await imported(path, content);
    const [left] = problems.filter(({ rule }) => /left-table|duplicate/.test(rule));
    const words = wordsIn(left?.fix ?? "");
    expect(words).toHaveLength(2);
    const { status, text } = await imported(path, content, words);
    expect({ status, text }).toEqual({
      status: 0,
      text: expect.stringMatching(new RegExp(`^  ${code}:`, "m")),
    });
  });

  test("and where no column has codes, its columns are named", async () => {
    const content = "# Things\n| Thing, all | Color |\n|-|-|\n| late | red |\n";
    const { status, problems } = await imported("a.md", content, ["--only", "Things"]);
    expect(status).toBe(1);
    expect(problems).toMatchObject([
      {
        level: "error",
        message: "Things has no column with codes.",
        fix: "Say which one has them: --map COLUMN=code. The columns are Thing, all, Color.",
      },
    ]);
    const { text } = await imported("a.md", content, ["--map", "Thing, all=code,Color=meaning"]);
    expect(text).toMatch(/^ {2}late: red$/m);
  });
});

describe("the remedy for a conflict takes the column that has what is sent, or its name", () => {
  const csv = "Nr.;Error;Text\n1;LATE;Too late\n2;SOLD;It is sold\n";
  const java = "enum BankError { LATE(1), SOLD(2); BankError(int code) {} }";

  test.each([[[]], [["--map", "Nr.=code"]], [["--map", "Text=description"]]])(
    "%j",
    async (args) => {
      const folder = emptyFolder();
      fill(folder, { "a.csv": csv, "B.java": java });
      const run = (...more: string[]) =>
        outcomeOf(folder, ["import", "a.csv", "B.java", "--out", "-", ...more]);
      const { stderr } = await run(...args);
      const [, ...fixes] = [...stderr.matchAll(/^ {2}fix: .*: (--map .+)\.$/gm)].map(
        ([fix]) => fix,
      );
      expect(fixes).toHaveLength(2);
      const { stdout, stderr: told } = await run(...wordsIn(fixes[0] ?? ""));
      expect(told).not.toContain("conflict");
      expect(stdout).toMatch(/^ {2}LATE:\n {4}meaning: Too late\n {4}value: 1\n {2}SOLD:/m);
    },
  );

  test("and that of a column of numbers is the same", async () => {
    const { problems } = await imported("a.csv", csv);
    expect(problems).toMatchObject([
      {
        message: "The column Nr. is left: its heading names no field of a code.",
        fix: 'Say which it is, such as --map "Error=key,Nr.=code", or keep it as your own: --map Nr.=x-nr.',
        line: 1,
        column: 1,
      },
    ]);
  });

  test("and a heading in place of a field is told what the field is called", async () => {
    const folder = emptyFolder();
    fill(folder, { "a.csv": csv });
    const { stderr } = await outcomeOf(folder, ["import", "a.csv", "--map", "Nr.=value"]);
    expect(stderr).toContain("No column can be value. It is called code here: --map Nr.=code.");
  });
});

describe("the remedy for a column that is left", () => {
  const markdown = ["Bread", "Rolls"]
    .map(
      (name) =>
        `## ${name}\n\n| Code | HTTP | What it says | Again? |\n|-|-|-|-|\n| no_${name} | 409 | It is sold | no |\n`,
    )
    .join("\n");

  test("is said once for all tables, and takes it as what it can be", async () => {
    const { problems } = await imported("a.md", markdown, ["--map", "@heading=none"]);
    const left = problems.filter(({ rule }) => rule !== "no-text");
    expect(left).toMatchObject([
      {
        message:
          "The column What it says is left: its heading names no field of a code. The same holds for 1 other table.",
        fix: expect.stringContaining('--map "@heading=none,What it says=meaning", or'),
      },
      { fix: expect.stringContaining('--map "@heading=none,Again?=recovery", or') },
    ]);
  });

  test("also stands where no text explains a code, and takes the text", async () => {
    const { problems } = await imported("a.md", markdown);
    const { fix = "" } = problems.find(({ rule }) => rule === "no-text") ?? {};
    expect(fix).toMatch(
      /^Their keys stand in for their meanings\. If the column What it says has them: /,
    );
    const { text } = await imported("a.md", markdown, wordsIn(fix));
    expect(text).toMatch(/^ {2}no_Bread:\n {4}meaning: It is sold$/m);
  });

  test("does not say that a heading is not known where another column has what it names", async () => {
    const csv = "code,message,text,status\nsold,It is sold,No bread,high\n";
    const { problems } = await imported("a.csv", csv);
    expect(problems.map(({ message }) => message)).toEqual([
      "The column text is left: message has the meaning.",
      "The column status is left: it has no statuses.",
    ]);
  });
});

test("two types with one value are one code, and the option that takes one of them is named", async () => {
  const go = 'package a\nconst (\n\tA ErrCode = "declined"\n\tB DeclineCode = "declined"\n)\n';
  const { problems } = await imported("a.go", go);
  expect(problems.filter(({ rule }) => rule === "duplicate")).toMatchObject([
    {
      message: "declined of DeclineCode is one of ErrCode, too, in a.go on line 3.",
      fix: "The catalogue has it once. To take one of the two alone: --only ErrCode.",
    },
  ]);
});

test("a file without what is read of its kind is one error, which says what that is", async () => {
  const said = (path: string, content: string): Promise<unknown> =>
    imported(path, content).then(({ problems }) => problems.map(({ message }) => message));
  expect(await said("a.go", 'package a\nvar ErrA = errors.New("a")\n')).toEqual([
    "a.go has no constants.",
  ]);
  expect(await said("a.md", "Only prose.\n")).toEqual(["a.md has no tables."]);
  expect(await said("a.proto", "message A {}\n")).toEqual(["a.proto has no enums with constants."]);
  expect(await said("a.csv", "")).toEqual(["a.csv has no rows."]);
});

test("a name that says nothing is known by its first line, and another kind is refused", async () => {
  const csv = "code;message\nlate;It is late\n";
  for (const path of ["codes.txt", "codes"])
    expect((await imported(path, csv)).text).toMatch(/^ {2}late: It is late$/m);
  for (const path of ["codes.cs", "codes.xlsx"])
    expect((await imported(path, csv)).problems).toMatchObject([
      {
        rule: "known-kind",
        fix: expect.stringMatching(/Write the codes of any other kind as CSV\.$/),
      },
    ]);
});

describe("what cannot be taken is said, and nothing of it is guessed", () => {
  test.each([
    ["a.go", 'package a\nconst (\n\tA Err = "declined\n\tB Err = "closed"\n)\n', "Part of these"],
    ["a.proto", "enum Err {\n  B = 1;\n  A;\n}\n", "This part of Err is not `NAME = NUMBER;`"],
    ["a.proto", "enum Err {\n  B = 1;\n  C = 2\n  D = 3;\n}\n", "This part of Err is not"],
    ["a.proto", "enum Err {\n  B = 1;\n  C = 2\n}\n", "This part of Err is not"],
    [
      "a.yaml",
      "a: &x { message: It is late }\nb: *x\n",
      "*x refers to a value elsewhere, and is left.",
    ],
  ])("%s: %j", async (path, content, message) => {
    const { text, problems } = await imported(path, content);
    expect(problems.map((problem) => problem.message)).toContainEqual(
      expect.stringContaining(message),
    );
    expect(text.match(/^codes:\n(?: {2}.*\n)+/m)?.[0].match(/^ {2}\w+:/gm)).toHaveLength(1);
  });

  test("options and reserved numbers of an enum are no constants", async () => {
    const proto = "enum Err {\n  option allow_alias = true;\n  reserved 2, 3;\n  B = 1;\n}\n";
    const { problems } = await imported("a.proto", proto);
    expect(problems.map(({ rule }) => rule)).toEqual(["no-text"]);
  });
});
