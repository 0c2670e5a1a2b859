import { rmSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { guardBase } from "../../src/index.ts";
import { commit, folder, git, lockFile, lockText, move, release, write } from "./shop.ts";

beforeEach(() => {
  move();
  write(["one", "two"]);
});

describe("compared with a base branch, a lock", () => {
  const refused = (base = "main"): string[] =>
    guardBase(folder, base).map(({ message }) => message.replaceAll(`${folder}/`, ""));
  let first: string;
  beforeEach(async () => {
    git("init", "--quiet", "--initial-branch=main");
    first = await release("1.0.0");
    git("checkout", "--quiet", "-b", "changeset-release/any");
  });

  test("may stay, even if the base has released since", async () => {
    write(["one", "two", "three"]);
    commit();
    expect(refused()).toEqual([]);
    git("checkout", "--quiet", "main");
    write(["one", "two", "four"]);
    await release("1.1.0");
    git("checkout", "--quiet", "-");
    expect(refused()).toEqual([]);
  });

  test("may change in a release", async () => {
    write(["one", "two", "three"]);
    await release("1.1.0");
    expect(refused()).toEqual([]);
  });

  test("may not change otherwise, for any name of the branch", () => {
    const lock = JSON.parse(lockText());
    delete lock.digest;
    writeFileSync(lockFile(), JSON.stringify({ ...lock, title: "Other" }));
    commit();
    expect(refused()).toEqual([
      `catalog.lock.json differs from the one in commit ${first}, for the same version 1.0.0.`,
    ]);
  });

  test("may not claim to release what the catalogue does not contain", () => {
    const lock = JSON.parse(lockText());
    delete lock.digest;
    const made = "catalog.lock.json is not what a release of 1.1.0 would write for this catalogue.";
    writeFileSync(lockFile(), JSON.stringify({ ...lock, version: "1.1.0", title: "Other" }));
    expect(refused()).toEqual([made]);
    write(["one", "two", "three"]);
    const three = { ...lock.codes.one, identifier: "Three", constant: "THREE", slug: "three" };
    const codes = { ...lock.codes, three };
    writeFileSync(lockFile(), JSON.stringify({ ...lock, version: "1.1.0", codes }));
    expect(refused()).toEqual([made]);
  });

  test("may not have a version that is too low for what has changed", async () => {
    write(["one"], "retired: { two: { reason: Said twice. } }\n");
    await release("2.0.0");
    expect(refused()).toEqual([]);
    const { digest: _, ...lock } = JSON.parse(lockText());
    writeFileSync(lockFile(), JSON.stringify(lock).replaceAll("2.0.0", "1.0.1"));
    expect(refused()).toEqual([
      "two is retired: Said twice. Nothing replaces it. It was never deprecated. After 1.0.0 this needs a major release: 2.0.0 or higher, not 1.0.1.",
    ]);
  });

  test("may not be deleted", () => {
    rmSync(lockFile());
    commit();
    expect(refused()).toEqual([
      `catalog.lock.json is missing; commit ${first} has it for version 1.0.0.`,
    ]);
  });

  test("may be new", async () => {
    move();
    git("init", "--quiet", "--initial-branch=main");
    write(["one"]);
    commit();
    git("checkout", "--quiet", "-b", "release");
    expect(refused()).toEqual([]);
    await release("1.0.0");
    expect(refused()).toEqual([]);
  });

  test("is not checked against a base that git does not know", () => {
    git("checkout", "--quiet", "--orphan", "elsewhere");
    write(["one", "two", "three"]);
    commit();
    expect(refused("main")).toEqual(["HEAD and main have no commit in common."]);
    expect(refused("nowhere")).toEqual(["nowhere is not a revision of this repository."]);
  });
});
