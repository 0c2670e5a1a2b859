import { describe, expect, test } from "vitest";
import { help, parseUsage, UsageError } from "../../src/cli/usage.ts";
import { command } from "../command.ts";
import { emptyFolder } from "../folder.ts";

const call = { config: "error-codegen.yaml", format: "text", perRule: 5 };

describe("the command line asks for", () => {
  test.each([
    [["generate"], { ...call, command: "generate" }],
    [["lint", "--all"], { ...call, command: "lint", perRule: Infinity }],
    [["check", "--config", "a/b.yaml"], { ...call, command: "check", config: "a/b.yaml" }],
    [["--config=a/b.yaml", "check"], { ...call, command: "check", config: "a/b.yaml" }],
    [
      ["lint", "--catalog", "a", "--format", "sarif"],
      { ...call, command: "lint", catalog: "a", format: "sarif" },
    ],
    [["explain", "order_missing"], { ...call, command: "explain", operand: "order_missing" }],
    [
      ["explain", "--format", "json", "--", "-1"],
      { ...call, command: "explain", operand: "-1", format: "json" },
    ],
    [
      ["diff", "--against", "v1.0.0", "--format", "markdown"],
      { ...call, command: "diff", against: "v1.0.0", format: "markdown" },
    ],
    [["freeze", "1.0.0"], { ...call, command: "freeze", operand: "1.0.0" }],
    [["--help"], "help"],
    [["-h"], "help"],
    [["generate", "--help"], "help"],
    [["no such command", "--help"], "help"],
    [["--version"], "version"],
  ])("%j", (argv, asked) => {
    expect(parseUsage(argv)).toEqual(asked);
  });
});

describe("wrong use gets a fact and a remedy", () => {
  test.each([
    [[], "No command given. Use generate, check, lint, explain, diff, freeze. See --help."],
    [
      ["genrate"],
      "Unknown command genrate. Did you mean generate? Use generate, check, lint, explain, diff, freeze. See --help.",
    ],
    [
      ["publish"],
      "Unknown command publish. Use generate, check, lint, explain, diff, freeze. See --help.",
    ],
    [
      ["constructor"],
      "Unknown command constructor. Use generate, check, lint, explain, diff, freeze. See --help.",
    ],
    [["generate", "catalog.yaml"], "generate takes no catalog.yaml. See --help."],
    [["lint", "a", "b"], "lint takes no a b. See --help."],
    [["explain"], "explain takes exactly one code. See --help."],
    [["explain", "a", "b"], "explain takes exactly one code. See --help."],
    [["generate", "--catalog", "a"], "generate takes its catalogue from the config. Use --config."],
    [["check", "--catalog", ""], "check takes its catalogue from the config. Use --config."],
    [["freeze"], "freeze takes exactly one version. See --help."],
    [["freeze", "v1"], "v1 is not a version. Use one such as 1.4.0."],
    [
      ["freeze", "9007199254740992.0.0"],
      "9007199254740992.0.0 is not a version. Use one such as 1.4.0.",
    ],
    [["freeze", "1.0.0-rc.1"], "1.0.0-rc.1 is not a version. Use one such as 1.4.0."],
    [["lint", "--against", "a"], "lint takes no --against; only diff does. See --help."],
    [["diff", "--format", "sarif"], "Unknown format sarif. Use text, json, github, markdown."],
    [["lint", "--format", "xml"], "Unknown format xml. Use text, json, github, sarif."],
    [
      ["lint", "--format", "jsn"],
      "Unknown format jsn. Did you mean json? Use text, json, github, sarif.",
    ],
    [["lint", "--format", "toString"], "Unknown format toString. Use text, json, github, sarif."],
    [["explain", "a", "--format", "sarif"], "Unknown format sarif. Use text, json."],
    [["lint", "--formt", "json"], "Unknown option --formt. Did you mean --format? See --help."],
    [["lint", "--nonsense"], "Unknown option --nonsense. See --help."],
    [["lint", "-x"], "Unknown option -x. See --help."],
    [["lint", "--config"], "--config needs a value. See --help."],
    [["lint", "--config", "--format", "json"], "--config needs a value. See --help."],
    [["lint", "--help=yes"], "--help takes no value. See --help."],
  ])("%j", (argv, message) => {
    expect(() => parseUsage(argv)).toThrow(new UsageError(message));
  });
});

test("wrong use goes to the error output, with exit code 2", () => {
  expect(command(emptyFolder(), ["genrate"])).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/^error-codegen: Unknown command genrate\. .*\n$/),
  });
});

test("help is printed, and fits a terminal", () => {
  expect(command(emptyFolder(), ["--help"])).toMatchObject({
    status: 0,
    stdout: `${help}\n`,
    stderr: "",
  });
  expect(help.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
