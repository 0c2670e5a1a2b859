import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { nodeArguments, outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
  fill(folder, { "error-codegen.yaml": config, "errors/catalog.yaml": catalog });
});

const run = (...args: string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["add", ...args]);

const read = (path = "errors/catalog.yaml"): string => readFileSync(join(folder, path), "utf8");

const hot = `  oven.hot:
    category: oven
    meaning: The oven is hot
    statuses: [409]
`;

const flags = ["--meaning", "The oven is hot", "--category", "oven", "--statuses", "409"];

test("a code is added by flags, and the catalogue stays as it was", async () => {
  expect(await run("oven.hot", ...flags)).toEqual({
    status: 0,
    stdout: "oven.hot is in errors/catalog.yaml. Run: make errors\n",
    stderr: "",
  });
  expect(read()).toBe(catalog.replace("retired:", `${hot}retired:`));
  expect(await outcomeOf(folder, ["lint"])).toMatchObject({ status: 0 });
});

test("every field that fits in a line has a flag, and reads as it is written", async () => {
  const rest = [
    "--value",
    "20003",
    "--aliases",
    "NO_HEAT, 20004,'20005'",
    "--identifier",
    "hot_oven",
  ];
  const page = [
    "--description",
    "Let it *cool*: a while.",
    "--links",
    "https://a.example/ https://b.example/x,y",
  ];
  const action = ["--action", "Wait", "--recovery", "transient", "--actor", "caller"];
  expect(await run("oven.hot", ...flags, ...action, ...rest, ...page)).toMatchObject({ status: 0 });
  expect(parse(read()).codes["oven.hot"]).toEqual({
    category: "oven",
    meaning: "The oven is hot",
    action: "Wait",
    statuses: [409],
    recovery: "transient",
    actor: "caller",
    value: 20003,
    aliases: ["NO_HEAT", 20004, "20005"],
    identifier: "hot_oven",
    description: "Let it *cool*: a while.",
    links: ["https://a.example/", "https://b.example/x,y"],
  });
});

test("a code whose name is taken gets another by a flag, as the remedy says", async () => {
  const taken = ["oven-full", "--meaning", "No room"];
  expect(await run(...taken)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Set `identifier`"),
  });
  expect(await run(...taken, "--identifier", "no_room")).toMatchObject({ status: 0 });
});

test("its translations are named", async () => {
  fill(folder, { "errors/locales/de.yaml": "codes:\n  oven.full: Der Ofen ist voll\n" });
  expect((await run("oven.hot", ...flags)).stdout).toBe(
    "oven.hot is in errors/catalog.yaml. Translate it in errors/locales, then run: make errors\n",
  );
});

describe("of a folder, the file is changed that has", () => {
  const head = catalog.slice(0, catalog.indexOf("codes:\n"));
  const oven = catalog.slice(catalog.indexOf("codes:\n"));
  const more = "codes:\n  door:\n    category: door\n    meaning: The door is open\n";
  const files = {
    "all/a.yaml": head.replace(
      "oven: {",
      "door: { title: The door }\n  till: { title: The till }\n  oven: {",
    ),
    "all/b.yaml": oven,
    "all/c.yaml": more,
  };

  test.each([
    ["codes of the category", "oven", "b"],
    ["codes of the category, wherever it is", "door", "c"],
    ["codes, if none has the category", "till", "c"],
    ["codes, without a category", undefined, "c"],
  ])("%s", async (_, category, name) => {
    fill(folder, files);
    const of = category === undefined ? [] : ["--category", category];
    expect((await run("new", "--catalog", "all", "--meaning", "New", ...of)).stdout).toContain(
      `new is in all/${name}.yaml.`,
    );
    for (const [path, text] of Object.entries(files))
      expect(read(path) === text, path).toBe(path !== `all/${name}.yaml`);
  });
});

describe("nothing is written", () => {
  const unchanged = (): void =>
    expect(filesIn(folder)).toEqual({
      "error-codegen.yaml": config,
      "errors/catalog.yaml": catalog,
    });

  test("if the catalogue would be invalid", async () => {
    // A line that is not written has no place.
    expect(await run("oven.hot", ...flags.with(3, "ovn"))).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^error-codegen: oven\.hot is in category ovn, .+ Did you mean oven\?.*\n$/,
      ),
    });
    unchanged();
  });

  test("if the code is there already", async () => {
    expect(await run("oven.cold", ...flags)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        "error-codegen: oven.cold is already a code, at errors/catalog.yaml:18. ",
      ),
    });
    unchanged();
  });

  test("if something is missing and nobody can be asked", async () => {
    // Its input stays open: whoever waits for that never ends.
    const run = spawn(process.execPath, nodeArguments(["add", "oven.hot"]), { cwd: folder });
    const said: Buffer[] = [];
    run.stderr.on("data", (chunk) => said.push(chunk));
    await once(run, "close");
    expect(Buffer.concat(said).toString()).toBe(
      "error-codegen: add needs --meaning. See error-codegen add --help.\n",
    );
    expect(run.exitCode).toBe(2);
    unchanged();
  });
});

test("a status that nobody knows is refused with a line, with which it is taken", async () => {
  const args = ["oven.hot", "--meaning", "The oven is hot", "--statuses", "499"];
  const { status, stderr } = await run(...args);
  const [, line = "?"] = / beside `codes`: (.*)\n$/.exec(stderr) ?? [];
  expect([status, line]).toEqual([2, "499: { name: status_499, meaning: What it means }"]);
  fill(folder, { "errors/catalog.yaml": catalog.replace("  5xx:", `  ${line}\n  5xx:`) });
  expect(await run(...args)).toMatchObject({ status: 0, stderr: "" });
});

test("what is wrong already is shown at its place", async () => {
  const text = catalog.replace("  5xx:", "  5x:");
  fill(folder, { "errors/catalog.yaml": text });
  const { stdout } = await outcomeOf(folder, ["lint"]);
  expect((await run("oven.hot", ...flags)).stdout).toBe(stdout);
  expect(read()).toBe(text);
});

describe("a terminal", () => {
  const script = ["/usr/bin/script", "/bin/script"].find(existsSync);

  /** What a person sees who answers one question after the other. */
  async function typed(args: readonly string[], answers: readonly string[]): Promise<string> {
    const words = [process.execPath, ...nodeArguments(["add", ...args])];
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const run = spawn(script ?? "", ["-qc", quoted, "/dev/null"], { cwd: folder });
    const open = [...answers];
    let said = "";
    let answered = 0;
    run.stdout.on("data", (chunk) => {
      said += chunk;
      const shown = stripVTControlCharacters(said);
      // What only moves the cursor asks nothing.
      if (!shown.endsWith(": ") || shown.length === answered) return;
      answered = shown.length;
      run.stdin.write(open.shift() ?? "");
    });
    await once(run, "close");
    return said;
  }

  test.skipIf(!script)("is asked for what is missing, and for what can be left out", async () => {
    const answers = ["oven.hot\n", "The oven is hot\n", "\n", "409\n", "\n", "\n", "\n"];
    const said = await typed(["--category", "oven"], answers);
    expect(said).toContain("Meaning, in a few words: ");
    expect(said).not.toContain("Category");
    expect(read()).toBe(catalog.replace("retired:", `${hot}retired:`));
  });

  test.skipIf(!script)("is asked nothing if an option cannot be used", async () => {
    const said = stripVTControlCharacters(await typed(["--statuses", "490x"], []));
    expect(said).toMatch(/^error-codegen: .*"490x"/);
    expect(said).not.toContain("Meaning");
  });

  test.skipIf(!script)("is asked again after an answer that cannot be used", async () => {
    const answers = ["oven.cold\n", "oven.hot\n", "\n", "The oven is hot\n", "ovn\n", "oven\n"];
    const rest = ["\n", "490x\n", "409\n", "never\n", "\n", "\n", "\n"];
    const said = stripVTControlCharacters(await typed([], [...answers, ...rest]));
    for (const fault of [
      "oven.cold is already a code, at errors/catalog.yaml:18. ",
      "It cannot be left out.",
      "oven.hot is in category ovn, ",
      'statuses[0] cannot be "490x". Write a status code from 100 to 599 (`429`) or a class of status codes (`5xx`).',
      'recovery cannot be "never". Use correctable, terminal or transient.',
    ])
      expect(said.split(fault), fault).toHaveLength(2);
    expect(read()).toBe(catalog.replace("retired:", `${hot}retired:`));
  });

  test.skipIf(!script)("is told the categories that there are", async () => {
    expect(await typed([], ["oven.hot\n", "The oven is hot\n", "\u0004"])).toContain(
      "Category: oven; may stay empty: ",
    );
  });

  test.skipIf(!script)("whose questions are left early writes nothing", async () => {
    expect(await typed([], ["oven.hot\n", "\u0004"])).toContain("so nothing is written.");
    expect(read()).toBe(catalog);
  });
});
