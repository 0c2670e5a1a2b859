import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { UsageError } from "../../src/cli/command.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { help, helpOf } from "../../src/cli/help.ts";
import { optionsOf } from "../../src/cli/options.ts";
import { parse, type Request } from "../../src/cli/parse.ts";
import { targets } from "../../src/formats/targets.ts";
import { partsOf } from "../../src/init/parts.ts";
import { command, outcomeOf } from "../command.ts";
import { emptyFolder } from "../folder.ts";

/** A request in few words: what it asks for, or the name, the operands and the options of a command. */
function inShort(request: Request): unknown {
  if (request.asks !== "run")
    return [request.asks, ...("command" in request ? [request.command?.name] : [])];
  const { operands, options } = request.call;
  return [request.command.name, operands, options];
}

const usual = { config: "error-codegen.yaml", format: "text" };

describe("the command line asks for", () => {
  test.each([
    [["generate"], ["generate", [], usual]],
    [
      ["lint", "--all"],
      ["lint", [], { ...usual, all: true }],
    ],
    [
      ["check", "--config", "a/b.yaml"],
      ["check", [], { ...usual, config: "a/b.yaml" }],
    ],
    [
      ["--config=a/b.yaml", "check"],
      ["check", [], { ...usual, config: "a/b.yaml" }],
    ],
    [
      ["--base", "main", "check"],
      ["check", [], { ...usual, base: "main" }],
    ],
    [
      ["check", "--base=-1", "--base=-2"],
      ["check", [], { ...usual, base: "-2" }],
    ],
    [
      ["lint", "--catalog", "a", "--format", "sarif"],
      ["lint", [], { ...usual, catalog: "a", format: "sarif" }],
    ],
    [
      ["explain", "order_missing"],
      ["explain", ["order_missing"], usual],
    ],
    [
      ["explain", "--format", "json", "--", "-1"],
      ["explain", ["-1"], { ...usual, format: "json" }],
    ],
    [
      ["diff", "--against", "v1.0.0", "--format", "markdown"],
      ["diff", [], { ...usual, against: "v1.0.0", format: "markdown" }],
    ],
    [
      ["freeze", "1.0.0"],
      ["freeze", ["1.0.0"], usual],
    ],
    [["--help"], ["help"]],
    [["-h"], ["help"]],
    [
      ["generate", "--help"],
      ["help", "generate"],
    ],
    [
      ["-h", "diff", "too", "many", "--nonsense"],
      ["help", "diff"],
    ],
    [["no such command", "--help"], ["help"]],
    [["--version"], ["version"]],
    [["lint", "--version"], ["version"]],
  ])("%j", (argv, asked) => {
    expect(inShort(parse(argv))).toEqual(asked);
  });
});

test("the help of init lists every target and every framework", () => {
  const init = commands.find(({ name }) => name === "init") ?? expect.unreachable();
  const words = helpOf(init).split(/[\s,]+/);
  for (const word of [...targets.map(({ name }) => name), ...Object.values(partsOf).flat()])
    expect(words).toContain(word);
});

const all = `Use ${commands.map(({ name }) => name).join(", ")}. See error-codegen --help.`;

describe("wrong use gets a fact and a remedy", () => {
  const lint = "See error-codegen lint --help.";
  const takers = commands.flatMap(({ name, options }) => (options.catalog ? name : [])).join(", ");
  test.each([
    [[], `No command given. ${all}`],
    [["genrate"], `Unknown command genrate. Did you mean generate? ${all}`],
    [["publish"], `Unknown command publish. ${all}`],
    [["constructor"], `Unknown command constructor. ${all}`],
    [["--versoin"], "Unknown option --versoin. Did you mean --version? See error-codegen --help."],
    [["--config"], "--config needs a value. See error-codegen --help."],
    [
      ["generate", "catalog.yaml"],
      "generate takes options only, not catalog.yaml. Pass a config with --config. See error-codegen generate --help.",
    ],
    [
      ["lint", "a", "b"],
      `lint takes options only, not a b. Pass a catalogue with --catalog. ${lint}`,
    ],
    [["explain"], "explain takes exactly one code. See error-codegen explain --help."],
    [
      ["explain", "a", "b"],
      "explain takes exactly one code, and these are 2: a, b. Put a text with spaces in quotes. See error-codegen explain --help.",
    ],
    [
      ["add", "a", "--meaning", "It", "is", "hot"],
      "add takes at most one code, and these are 3: a, is, hot. Put a text with spaces in quotes. See error-codegen add --help.",
    ],
    [["explain", ""], "explain got an empty text for CODE. See error-codegen explain --help."],
    [["import", "a", ""], "import got an empty text for FILE. See error-codegen import --help."],
    [["freeze", ""], "freeze got an empty text for VERSION. See error-codegen freeze --help."],
    [[""], `No command given. ${all}`],
    [
      ["generate", "check"],
      "generate and check are two commands: run one after the other. See error-codegen generate --help.",
    ],
    [["help"], `Unknown command help. Did you mean --help? ${all}`],
    [["version"], `Unknown command version. Did you mean --version? ${all}`],
    [["-c", "a.yaml", "generate"], "Unknown option -c. See error-codegen --help."],
    [
      ["--formt", "json", "lint"],
      "Unknown option --formt. Did you mean --format? See error-codegen --help.",
    ],
    [
      ["generate", "--catalog", "a"],
      `generate takes no --catalog; only ${takers} do. See error-codegen generate --help.`,
    ],
    [["freeze"], "freeze takes exactly one version. See error-codegen freeze --help."],
    [["lint", "--against", "a"], `lint takes no --against; only diff does. ${lint}`],
    [["diff", "--format", "sarif"], "Unknown format sarif. Use text, json, github, markdown."],
    [["lint", "--format", "xml"], "Unknown format xml. Use text, json, github, sarif."],
    [
      ["lint", "--format", "jsn"],
      "Unknown format jsn. Did you mean json? Use text, json, github, sarif.",
    ],
    [["lint", "--format", "toString"], "Unknown format toString. Use text, json, github, sarif."],
    [["explain", "a", "--format", "sarif"], "Unknown format sarif. Use text, json."],
    [["lint", "--formt", "json"], `Unknown option --formt. Did you mean --format? ${lint}`],
    // One way to ask for JSON, in every command.
    [["init", "--json"], "Unknown option --json. See error-codegen init --help."],
    [["lint", "--nonsense"], `Unknown option --nonsense. ${lint}`],
    [["lint", "--__proto__"], `Unknown option --__proto__. ${lint}`],
    [["lint", "-x"], `Unknown option -x. ${lint}`],
    [["lint", "--config"], `--config needs a value. ${lint}`],
    [["lint", "--config", ""], `--config needs a value. ${lint}`],
    [["lint", "--config="], `--config needs a value. ${lint}`],
    [["lint", "--format="], `--format needs a value. ${lint}`],
    [["lint", "--config", "--format", "json"], `--config needs a value. ${lint}`],
    [["lint", "--help=yes"], `--help takes no value. ${lint}`],
    [["lint", "--all=yes"], `--all takes no value. ${lint}`],
  ])("%j", (argv, message) => {
    expect(() => parse(argv)).toThrow(new UsageError(message));
  });

  test.each(["v1", "9007199254740992.0.0", "1.0.0-rc.1"])("freeze %s", async (version) => {
    expect(await outcomeOf(emptyFolder(), ["freeze", version])).toMatchObject({
      status: 2,
      stderr: `error-codegen: ${version} is not a version. Use one such as 1.4.0.\n`,
    });
  });
});

test("an option has a value in every command that takes it, or in none", () => {
  const kinds = new Map<string, string>();
  for (const [name, { value, short }] of commands.flatMap((one) =>
    Object.entries(optionsOf(one)),
  )) {
    const kind = `${value !== undefined} ${short}`;
    expect(kinds.get(name) ?? kind, name).toBe(kind);
    kinds.set(name, kind);
  }
});

test("wrong use goes to the error output, with exit code 2", () => {
  expect(command(emptyFolder(), ["genrate"])).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/^error-codegen: Unknown command genrate\. .*\n$/),
  });
});

test("--version prints the version of the package", () => {
  expect(command(emptyFolder(), ["--version"])).toMatchObject({
    status: 0,
    stdout: `${manifest.version}\n`,
    stderr: "",
  });
});

test("help of each command is printed, and fits a terminal", () => {
  expect(command(emptyFolder(), ["--help"])).toMatchObject({
    status: 0,
    stdout: `${help()}\n`,
    stderr: "",
  });
  for (const text of [help(), ...commands.map(helpOf)])
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

test("help of a command has its options, those of every command included", () => {
  const check = commands.find(({ name }) => name === "check");
  expect(check && helpOf(check)).toMatchInlineSnapshot(`
    "error-codegen check: list files that are missing, stale, extra or edited

    Usage: error-codegen check [OPTION]…

    Options:
      --config FILE  the config, which names the catalogue (default:
                     error-codegen.yaml)
      --base REV     fail if the lock differs from this revision's, unless a release
                     wrote it
      --format NAME  the format of problems: text, json, github, sarif (default:
                     text)
      --all          print every problem, not only the first 5 of each rule
      -h, --help     print this"
  `);
});
