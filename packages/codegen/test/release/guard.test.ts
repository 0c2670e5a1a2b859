import { rmSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { compare, compile, freeze, pipeline, readCatalog } from "../../src/index.ts";
import {
  commit,
  folder,
  git,
  lockFile,
  lockText,
  move,
  release,
  restore,
  rewriteLock,
  said,
  write,
} from "./shop.ts";

beforeEach(() => {
  move();
  write(["one", "two"]);
});

describe("without git, a lock is refused", () => {
  beforeEach(async () => {
    expect((await freeze(folder, "1.0.0")).problems).toBeUndefined();
  });

  test("that was edited by hand", () => {
    expect(said()).toEqual([]);
    rewriteLock('"meaning": "M"', '"meaning": "N"');
    expect(said()).toEqual([
      "lock: The content does not match the digest: it was edited after the release. Only a release writes it. Find the commit of the last one with git log, and run: git checkout COMMIT -- catalog.lock.json",
    ]);
  });

  test("that has a duplicate key, at its place", () => {
    rewriteLock('    "two": {', '    "one": {},\n    "two": {');
    const [problem] = compare(folder).problems ?? [];
    expect(problem?.message).toContain("one");
    rewriteLock('    "one": {},\n', "");
    rewriteLock('  "version": "1.0.0",', '  "version": "1.0.0",\n  "\\u0076ersion": "1.0.0",');
    const [second] = compare(folder).problems ?? [];
    expect(second).toMatchObject({ rule: "lock", line: 4, column: 3 });
    expect(second?.message).toBe("This key is a duplicate.");
  });

  test("but one without a digest is accepted, because older generators wrote it", () => {
    writeFileSync(lockFile(), lockText().replace(/,\n {2}"digest": "[0-9a-f]{16}"/, ""));
    expect(lockText()).not.toContain("digest");
    expect(said()).toEqual([]);
  });

  test("but whitespace does not count, because people format JSON", () => {
    writeFileSync(lockFile(), JSON.stringify(JSON.parse(lockText())));
    expect(said()).toEqual([]);
  });
});

describe("with git, a lock is refused", () => {
  let first: string;
  beforeEach(async () => {
    git("init", "--quiet");
    commit();
    first = await release("1.0.0");
  });

  test("that is missing from the work tree, or from the last commit too", () => {
    rmSync(lockFile());
    const fact = `lock: catalog.lock.json is missing; commit ${first} has it for version 1.0.0. ${restore(first)}`;
    expect(said()).toEqual([fact]);
    write(["one"]);
    commit();
    expect(said()).toEqual([fact]);
  });

  test("that lost a code together with the catalogue", () => {
    write(["one"]);
    const lock = JSON.parse(lockText());
    delete lock.codes.two;
    delete lock.digest;
    writeFileSync(lockFile(), JSON.stringify(lock));
    const fact = `lock: catalog.lock.json differs from the one in commit ${first}, for the same version 1.0.0. ${restore(first)}`;
    expect(said()).toEqual([fact]);
    commit();
    expect(said()).toEqual([fact]);
    writeFileSync(lockFile(), JSON.stringify({ ...lock, version: "2.0.0" }));
    expect(said()).toEqual([
      `lock: catalog.lock.json has lost or changed the code two, which commit ${first} has for version 1.0.0. ${restore(first)}`,
    ]);
  });

  test("that has an earlier version, even after a merge that took the wrong side", async () => {
    git("checkout", "--quiet", "-b", "other");
    write(["one", "two", "three"]);
    commit();
    git("checkout", "--quiet", "-");
    write(["one", "two", "four"]);
    const second = await release("1.1.0");
    git("checkout", "--quiet", "other");
    git("merge", "--quiet", "--strategy=ours", "--message=Merge", second);
    expect(said()).toEqual([
      `lock: catalog.lock.json is for version 1.0.0; commit ${second} has it for 1.1.0. ${restore(second)}`,
    ]);
  });

  test("by lint, check and freeze as well", async () => {
    rmSync(lockFile());
    const config = { catalog: ".", targets: {} };
    expect((await pipeline(config, "check", folder)).problems).toHaveLength(1);
    expect((await freeze(folder, "1.0.1")).problems).toHaveLength(1);
  });

  test("but not any of those that successive releases wrote", async () => {
    write(["one", "three"], "retired:\n  two: { reason: Not raised any more. }\n");
    await release("2.0.0");
    write(["one", "three", "four"]);
    write(["four", "one", "three"], "retired:\n  two: { reason: Not raised any more. }\n");
    expect((await freeze(folder, "2.1.0")).problems).toBeUndefined();
    expect(said()).toEqual([]);
  });

  test("but nothing is reported beyond the end of a shallow clone", () => {
    write(["one"]);
    rmSync(lockFile());
    commit();
    const whole = folder;
    move();
    git("clone", "--quiet", "--depth=1", `file://${whole}`, ".");
    expect(said()).toEqual([]);
  });
});

test("a lock keeps its targets if a release has no config", async () => {
  const targets = { typescript: { out: "ts", package: "@shop/errors" } };
  expect((await freeze(folder, "1.0.0", { config: { targets } })).problems).toBeUndefined();
  write(["one", "three", "two"]);
  expect((await freeze(folder, "1.1.0")).problems).toBeUndefined();
  const { source } = compile(readCatalog(folder).files ?? { catalog: [], locales: [] });
  expect(source?.lock?.targets).toEqual({
    typescript: { package: "@shop/errors", parts: ["runtime"] },
  });
  const renamed = { typescript: { out: "ts", package: "@shop/codes" } };
  const { report } = compare(folder, { config: { targets: renamed } });
  expect(report?.changes.map(({ kind, fact }) => [kind, fact])).toEqual([
    ["package-renamed", "The package of typescript is @shop/codes instead of @shop/errors."],
  ]);
});
