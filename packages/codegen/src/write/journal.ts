import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { posix } from "node:path";
import {
  cut,
  digest,
  type Entries,
  enter,
  line,
  parseRecord,
  printRecord,
  recordName,
} from "./record.ts";
import { makeFolder, replace } from "./replace.ts";
import { readRecord } from "./scan.ts";
import { statsOf } from "./stats.ts";
import { isTemporaryName, temporaryName } from "./temporary.ts";

const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = constants;

/**
 * The record of a folder while a run writes there. Each write is recorded before it happens, so that the
 * record proves all of them even if the run is killed. At the end the record is sorted.
 */
export class Journal {
  readonly #folder: string;
  readonly #path: string;
  readonly #before: Entries;
  readonly #temporaries = new Set<string>();
  #file: number | undefined;
  /** The open file's inode. */
  #number: number | undefined;

  /** @param before The record's entries when the folder was read. */
  constructor(folder: string, before: Entries) {
    this.#folder = folder;
    this.#path = posix.join(folder, recordName);
    this.#before = before;
  }

  /** Records a temporary file, and the file that it becomes if that is to be ours. */
  add(temporary: string, hash: string, path?: string): void {
    this.#temporaries.add(temporary);
    this.#append(line(hash, temporary) + (path === undefined ? "" : line(hash, path)));
  }

  /** Whether a file is now ours because a concurrent run has written it. */
  has(path: string, hash: string): boolean {
    return readRecord(this.#folder).entries?.get(path)?.has(hash) ?? false;
  }

  /** Rewrites the record with what this run leaves and what concurrent runs have recorded since. */
  finish(wanted: Entries): void {
    while (this.#settle(wanted));
    this.close();
  }

  /**
   * Rewrites the record once. Returns whether a concurrent run may have finished meanwhile, so that the
   * record still has lines of it.
   */
  #settle(wanted: Entries): boolean {
    const file = this.#file ?? this.#open();
    this.#file = undefined;
    try {
      const text = readFrom(file, 0);
      const entries = this.#withOthers(wanted, text);
      const settled = printRecord(entries);
      if (settled === "") rmSync(this.#path, { force: true });
      if (settled === "" || settled === text) return false;
      const mayReplace = (): boolean => readRecord(this.#folder).entries !== undefined;
      const record = (temporary: string): void => this.add(temporary, digest(settled));
      replace(this.#folder, recordName, settled, { record, mayReplace, made: new Set() });
      this.close();
      // A concurrent run may have appended to the old file while it was being replaced.
      const appended = readFrom(file, Buffer.byteLength(text));
      const late = printRecord(this.#withOthers(new Map(), appended));
      if (late !== "") this.#append(late);
      return late !== "" || [...entries.keys()].some((path) => this.#isGone(path));
    } finally {
      closeSync(file);
    }
  }

  /** Whether a path is that of a temporary file that has become another since. */
  #isGone(path: string): boolean {
    const at = posix.join(this.#folder, path);
    return isTemporaryName(posix.basename(path)) && statsOf(at) === undefined;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #withOthers(wanted: Entries, text: string): Entries {
    const entries: Entries = new Map(wanted);
    for (const [path, hashes] of parseRecord(text) ?? [])
      for (const hash of hashes) if (this.#isOfAnother(path, hash)) enter(entries, path, hash);
    return entries;
  }

  #isOfAnother(path: string, hash: string): boolean {
    if (isTemporaryName(posix.basename(path)))
      return !this.#temporaries.has(path) && statsOf(posix.join(this.#folder, path)) !== undefined;
    return !this.#before.get(path)?.has(hash);
  }

  /** Appends to the current record, even if another run has just replaced it. */
  #append(lines: string): void {
    for (;;) {
      this.#file ??= this.#open();
      writeFileSync(this.#file, lines);
      if (statsOf(this.#path)?.ino === this.#number) return;
      this.close();
    }
  }

  #open(): number {
    makeFolder(this.#folder);
    const file = openSync(this.#path, O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW, 0o666);
    const { ino, nlink, size } = fstatSync(file);
    if (nlink > 1) return this.#unshare(file);
    this.#number = ino;
    const [last] = readFrom(file, Math.max(0, size - 1));
    if (last !== undefined && last !== "\n") writeFileSync(file, cut);
    return file;
  }

  /** Copies a record that has hard links, such as in a backup, before it is appended to. */
  #unshare(file: number): number {
    const text = readFrom(file, 0);
    closeSync(file);
    const temporary = temporaryName();
    const at = posix.join(this.#folder, temporary);
    writeFileSync(at, `${text}${text.endsWith("\n") ? "" : cut}${line(digest(text), temporary)}`, {
      flag: "wx",
    });
    this.#temporaries.add(temporary);
    renameSync(at, this.#path);
    return this.#open();
  }
}

/** The text of an open file from an offset. */
function readFrom(file: number, offset: number): string {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - offset));
  return bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, offset));
}
