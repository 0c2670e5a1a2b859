import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { compare, freeze } from "../../src/index.ts";
import { emptyFolder, fill } from "../folder.ts";

/** The folder of the catalogue and its lock. */
export let folder: string;

/** Goes to another, empty folder. */
export function move(): void {
  folder = emptyFolder();
}

export const lockFile = (): string => join(folder, "catalog.lock.json");
export const lockText = (): string => readFileSync(lockFile(), "utf8");
export const rewriteLock = (from: string, to: string): void => {
  expect(lockText()).toContain(from);
  writeFileSync(lockFile(), lockText().replace(from, to));
};

/** Writes a catalogue with these codes, and whatever else it is to have. */
export function write(codes: readonly string[], rest = ""): void {
  const lines = codes.map(
    (code) =>
      `  ${code}: { category: a, meaning: M, action: A, statuses: [404], recovery: terminal, actor: caller }\n`,
  );
  fill(folder, {
    "catalog.yaml": `name: shop
title: Shop errors
docs: https://shop.example/
wire: { format: openai }
categories: { a: { title: A } }
statuses: { 404: { name: not_found, meaning: M, cause: C, recovery: terminal, actor: caller } }
codes:
${lines.join("")}${rest}`,
  });
}

/** Runs git there, and gives what it prints. */
export function git(...args: string[]): string {
  const named = ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args];
  const { status, stdout, stderr } = spawnSync("git", named, { cwd: folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

/** Commits everything, and gives the id. */
export function commit(): string {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message=Change");
  return git("rev-parse", "--short", "HEAD");
}

/** Freezes a version and commits it. */
export async function release(version: string): Promise<string> {
  const { problems } = await freeze(folder, version);
  expect(problems).toBeUndefined();
  return commit();
}

/** What a comparison says about the lock, without the folder. */
export const said = (): string[] =>
  (compare(folder).problems ?? []).map(({ rule, message, fix }) =>
    `${rule}: ${message} ${fix}`.replaceAll(`${folder}/`, ""),
  );

/** The remedy that names a commit. */
export const restore = (hash: string): string =>
  `Only a release may change it. Run: git checkout ${hash} -- catalog.lock.json`;
