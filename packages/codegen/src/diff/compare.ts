import { existsSync } from "node:fs";
import { compile } from "../compile.ts";
import { readRevision } from "../disk/git.ts";
import { below, readCatalog, readFile } from "../disk/read.ts";
import { lock } from "../lock/lock.ts";
import type { LockFile } from "../lock/lock-file.ts";
import { maxLockBytes, readLock } from "../lock/read.ts";
import { Findings, type Problem } from "../problem.ts";
import { nothing } from "./diff.ts";
import { type Report, report, type Tightened } from "./report.ts";

/** Something, or what is wrong with where it was to be found. */
type Or<T> =
  | ({ readonly problems?: never } & T)
  | ({ readonly problems: readonly Problem[] } & { readonly [K in keyof T]?: never });

/** What a comparison is made with and how. Paths are below `root` unless they are absolute. */
export interface Comparison {
  readonly root?: string;
  /** A lock, a catalogue, or a git revision of this catalogue; the last release's lock unless told. */
  readonly against?: string;
  readonly tightened?: Tightened;
}

/** What changed in a catalogue since the last release, or since what it is to be compared with. */
export function compare(
  path: string,
  { root = ".", against, tightened }: Comparison = {},
): Or<{ report: Report }> {
  const read = readCatalog(path, root);
  if (read.problems) return read;
  const { catalog, source, problems } = compile(read.files);
  if (problems) return { problems };
  const now = lock(catalog, source.lock?.version ?? "0.0.0");
  if (against === undefined)
    return { report: report(source.lock ?? nothing(now), now, source, tightened) };
  const before = promiseOf(against, below(root, path));
  return before.problems ? before : { report: report(before.lock, now, source, tightened) };
}

/** The promise that a lock, a catalogue, or a git revision of the catalogue at `path` makes. */
function promiseOf(against: string, path: string): Or<{ lock: LockFile }> {
  const refuse = (message: string, fix: string): { problems: Problem[] } => ({
    problems: [{ file: against, line: 1, column: 1, rule: "readable", message, fix }],
  });
  if (!existsSync(against)) {
    const files = readRevision(against, path);
    const fix = "Name a lock, a catalogue, or a revision that this repository has.";
    if (!files) return refuse(`${against} is neither a file nor a git revision.`, fix);
    if (files.catalog.length > 0) return promised(compile(files));
    return refuse(`${against} has no catalogue at ${path}.`, "Name a revision that has it there.");
  }
  if (!against.endsWith(".json")) {
    const { files, problems } = readCatalog(against);
    return problems ? { problems } : promised(compile(files));
  }
  const { file, problems } = readFile(against, "Name a lock.", maxLockBytes);
  if (problems) return { problems };
  const found = new Findings();
  const earlier = readLock(file, found);
  return earlier ? { lock: earlier } : { problems: found.sorted() };
}

function promised({
  catalog,
  source,
  problems,
}: ReturnType<typeof compile>): Or<{ lock: LockFile }> {
  if (problems) return { problems };
  return { lock: lock(catalog, source.lock?.version ?? "0.0.0") };
}
