import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

let folder: string;
const run = (...args: string[]): ReturnType<typeof outcomeOf> => outcomeOf(folder, args);
const rewrite = (from: string, to: string): void => {
  const text = readFileSync(join(folder, "errors/catalog.yaml"), "utf8");
  expect(text).toContain(from);
  fill(folder, { "errors/catalog.yaml": text.replace(from, to) });
};

beforeEach(() => {
  folder = emptyFolder();
  fill(folder, { "error-codegen.yaml": config, "errors/catalog.yaml": catalog });
});

describe("error-codegen freeze", () => {
  test("writes the lock to the catalogue's folder, and says so", async () => {
    expect(await run("freeze", "1.0.0")).toMatchObject({
      status: 0,
      stdout:
        "errors/catalog.lock.json records what 1.0.0 promises\nIt promises pages at https://bakery.example/errors/, which is an example: no reader gets there.\nGenerated files say since which version a code is there. Run: make errors\n",
    });
    expect(Object.keys(filesIn(folder))).toContain("errors/catalog.lock.json");
    expect((await run("explain", "oven.full")).stdout).toContain("  since       1.0.0\n");
  });

  test("says that it promises a Go package that no program can import", async () => {
    const targets = "targets:\n  go: { out: go/errors, importPath: example.com/bakery/errors }\n";
    fill(folder, { "error-codegen.yaml": config.replace("targets:\n", targets) });
    expect((await run("freeze", "1.0.0")).stdout).toContain(
      "\nIt promises the Go package example.com/bakery/errors, whose path is an example: no program can import it.\n",
    );
  });

  test("says nothing about an address that is not an example", async () => {
    rewrite("https://bakery.example/", "https://bakery.shop/");
    expect((await run("freeze", "1.0.0")).stdout).not.toContain("an example");
  });

  test("writes nothing if something is wrong, and says what", async () => {
    rewrite("statuses: [409, 503]", "statuses: [498]");
    const { status, stdout } = await run("freeze", "1.0.0");
    expect(status).toBe(1);
    expect(stdout).toContain("known-status");
    expect(Object.keys(filesIn(folder))).not.toContain("errors/catalog.lock.json");
  });
});

describe("error-codegen diff", () => {
  test("only counts what is new before the first release", async () => {
    const { status, stdout } = await run("diff");
    expect(status).toBe(0);
    expect(stdout).toBe(`The first release, 0.1.0: everything is new.

  1 category-added
  2 status-added
  2 code-added
  1 retired-added

--all lists all of it, and --against HEAD lists what changed since the last commit.
`);
    const all = (await run("diff", "--all")).stdout;
    expect(all).toContain("errors/catalog.yaml:11:3  additive  code-added  oven.full is new: ");
    expect(all).toMatch(/\nThe first release, 0\.1\.0: everything is new\.\n$/);
    const ofGithub = (await run("diff", "--format", "github")).stdout;
    expect(ofGithub).toBe("The first release, 0.1.0: everything is new.\n");
  });

  test("loses nothing before the first release: clients of a status had no promise", async () => {
    rewrite("recovery: transient, actor: operator }", "recovery: terminal, actor: operator }");
    const { changes } = JSON.parse((await run("diff", "--format", "json")).stdout);
    const kinds = new Set(changes.map(({ kind }: { kind: string }) => kind));
    const added = ["category-added", "code-added", "retired-added", "status-added"];
    expect([...kinds].sort()).toEqual(added);
  });

  test("prints the line, the audiences, the reason and the next version", async () => {
    await run("freeze", "1.2.3");
    expect((await run("diff")).stdout).toBe("Nothing has changed since 1.2.3.\n");
    rewrite("[409, 503]", "[503]");
    expect(
      (await run("diff")).stdout,
    ).toBe(`errors/catalog.yaml:15:5  breaking  code-status-removed  oven.full no longer comes with status 409.
  breaking for wire, typescript, json-schema; additive for openapi; text for docs
  Raising the code with that status no longer compiles or is refused. Services raise it with a different status; clients that match on the status need to handle that one.

errors/catalog.yaml:15:5  breaking  default-status-changed  oven.full is sent with status 503 instead of 409 by default.
  breaking for wire, typescript, json-schema; text for openapi, docs
  Services that pass no status send a different one, and client libraries choose the exception by the status. Clients that match on the status need to handle the new one.

2 changes since 1.2.3: a major release, 2.0.0.
`);
  });

  test("prints for machines, for GitHub's lines and for a comment", async () => {
    await run("freeze", "1.2.3");
    rewrite("meaning: The oven is full", "meaning: Full | <b>really</b>");
    const json = JSON.parse((await run("diff", "--format", "json")).stdout);
    expect(json).toMatchObject({ since: "1.2.3", bump: "patch", next: "1.2.4" });
    expect(json.changes).toMatchObject([
      { kind: "code-meaning-changed", subject: "oven.full", severity: "text", line: 13 },
    ]);
    expect((await run("diff", "--format", "github")).stdout).toContain(
      "::notice file=errors/catalog.yaml,line=13,col=5,title=text%3A code-meaning-changed::The meaning of oven.full is ",
    );
    const comment = (await run("diff", "--format", "markdown")).stdout;
    expect(comment).toContain("### 1 change since 1.2.3: a patch release, 1.2.4.\n");
    expect(comment).toContain("“Full \\| &lt;b>really&lt;/b>”");
  });

  test("uses the severity that the config sets for a change", async () => {
    await run("freeze", "1.0.0");
    rewrite("actor: operator\n    deprecated", "actor: upstream\n    deprecated");
    expect((await run("diff")).stdout).toContain("a minor release, 1.1.0.");
    fill(folder, { "error-codegen.yaml": `${config}policy: { actor-changed: breaking }\n` });
    const { stdout } = await run("diff");
    expect(stdout).toContain("a major release, 2.0.0.");
    expect(stdout).toContain("breaking for typescript, json-schema, docs\n");
  });

  test("compares with a lock, a catalogue and a git revision", async () => {
    const git = (...args: string[]): void => {
      const named = ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args];
      expect(spawnSync("git", named, { cwd: folder }).status).toBe(0);
    };
    git("init", "--quiet");
    git("commit", "--quiet", "--allow-empty", "--message=Nothing");
    git("tag", "before");
    git("add", "--all");
    git("commit", "--quiet", "--message=One");
    git("tag", "one");
    fill(folder, { "old/catalog.yaml": catalog });
    await run("freeze", "1.0.0");
    fill(folder, { "first.json": readFileSync(join(folder, "errors/catalog.lock.json"), "utf8") });
    rewrite("meaning: The oven is full", "meaning: No room");
    await run("freeze", "1.0.1");
    expect((await run("diff")).stdout).toContain("Nothing has changed since 1.0.1.");
    for (const against of ["first.json", "old", "old/catalog.yaml", "one", "HEAD"]) {
      const { stdout } = await run("diff", "--against", against);
      expect(stdout, against).toMatch(
        new RegExp(
          `^errors/catalog\\.yaml:13:5 {2}text .*\n.*\n.*\n\n1 change since ${against}[:.] `,
        ),
      );
    }
    expect(await run("diff", "--against", "two")).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "error-codegen: --against: two is neither a file nor a git revision. Use the path of a lock or a catalogue, or a revision of this repository.\n",
    });
    for (const path of ["errors", "errors/catalog.yaml"])
      expect(await run("diff", "--catalog", path, "--against", "before")).toMatchObject({
        status: 2,
        stderr: `error-codegen: --against: before has no catalogue at ${path}. Use a revision that has one.\n`,
      });
  });

  test("says of a revision before the first release that nothing is released", async () => {
    fill(folder, { "old/catalog.yaml": catalog });
    expect((await run("diff", "--against", "old")).stdout).toBe("Nothing has changed since old.\n");
    rewrite("meaning: The oven is full", "meaning: No room");
    const { stdout } = await run("diff", "--against", "old");
    expect(stdout).toMatch(/\n1 change since old\. Nothing has been released yet\.\n$/);
    expect(stdout).not.toContain("0.0.");
  });

  test("says what is wrong with the other side of the comparison", async () => {
    fill(folder, { "wrong.json": "{}" });
    const { status, stdout } = await run("diff", "--against", "wrong.json", "--all");
    expect(stdout).toContain("wrong.json:1:1  lock  The lock has no version.");
    expect(status).toBe(1);
  });
});
