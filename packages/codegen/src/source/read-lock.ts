import lockSchema from "../formats/generated/lock-file.schema.json" with { type: "json" };
import type { LockFile } from "../formats/lock-file.ts";
import { Findings } from "../problems/findings.ts";
import { decode, maxBytes } from "./decode.ts";
import { isMap } from "./is-map.ts";
import { lockDigest } from "./lock-digest.ts";
import { maxLockBytes } from "./lock-name.ts";
import { conflictFact, conflictIn } from "./merge-conflict.ts";
import { parse } from "./parse.ts";
import { repeatedKey } from "./repeated-key.ts";
import { type Reporter, reporter } from "./reporter.ts";
import { checkShape } from "./schema-check/check.ts";
import type { Spots } from "./spots.ts";
import type { SourceFile, Text } from "./text.ts";

const rule = "lock";
const restore = ({ path }: Text): string =>
  `Only a release writes it. Find the commit of the last one with git log, and run: git checkout COMMIT -- ${path}`;

/** Parses a lock, or reports its problems, most likely caused by a merge or by hand. */
export function readLock(file: SourceFile, problems: Findings): LockFile | undefined {
  const text = decode(file, problems, maxLockBytes);
  if (!text) return;
  const value = parseJson(text.content);
  if (isMap(value) && isSound(value)) {
    const lock = value as unknown as LockFile;
    const repeated = repeatedKey(text.content);
    const isEdited = lock.digest !== undefined && lock.digest !== lockDigest(lock);
    if (repeated === undefined && !isEdited) return lock;
    const fact =
      repeated === undefined
        ? "The content does not match the digest: it was edited after the release."
        : "This key is a duplicate.";
    problems.push(text.problem(repeated ?? 0, rule, fact, restore(text)));
    return;
  }
  for (const problem of faultsOf(text).sorted())
    problems.push({ ...problem, rule, fix: restore(text) });
  return;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

function isSound(value: object): boolean {
  let isSound = true;
  const report = (): void => {
    isSound = false;
  };
  // The check removes what is wrong; it leaves a valid value untouched.
  checkShape(lockSchema, value, "The lock", {
    key: report,
    value: report,
    place: () => undefined,
    quoted: () => undefined,
    cut: () => undefined,
    isComment: () => false,
  });
  return isSound;
}

/**
 * The faults and their places. The slower YAML parser is used because it knows places, and JSON is
 * YAML too.
 */
function faultsOf(text: Text): Findings {
  const faults = new Findings();
  const say = (fact: string, at = 0): void =>
    faults.push(text.problem(at, rule, fact, restore(text)));
  const conflict = conflictIn(text.content);
  if (conflict !== -1) {
    say(conflictFact, conflict);
    return faults;
  }
  if (text.content.length > maxBytes) {
    say(`${text.path} was not written by a release.`);
    return faults;
  }
  const spots: Spots = new WeakMap();
  const value = parse(text, spots, faults);
  if (value) {
    const source = { path: text.path, catalog: value, locales: new Map(), spots };
    const report: Reporter = reporter(rule, source, faults);
    checkShape(lockSchema, value, "The lock", report);
  }
  if (faults.length === 0) say(`${text.path} is not JSON.`);
  return faults;
}
