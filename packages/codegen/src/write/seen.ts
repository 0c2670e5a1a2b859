import { digestOf } from "./scan.ts";
import { statsOf } from "./stats.ts";

/** A file as it was read: its digest, and a mark that changes whenever the file does. */
interface Sight {
  readonly mark: string;
  readonly hash: string;
}

/** What the system says of a file. Programs that import the generator may have no types of Node. */
interface Stats {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** Milliseconds in which a file may change twice and keep its times: some systems count in two seconds. */
const settling = 2000;

/**
 * The digests of files that were read before. As with git's index, a file is the same while its size, times
 * and inode are. Nobody can set back the time of the last change of an inode, so an edited file is read even if
 * its other time was restored. A file that has only just changed is read again next time, because its next
 * change may leave the same times.
 */
export class Seen {
  readonly #before: ReadonlyMap<string, Sight>;
  readonly #now = new Map<string, Sight>();
  #hasRead = false;
  /** The digest of the record that this run leaves in each folder. */
  readonly records: Map<string, string> = new Map();

  /** @param lines What `print` gave. */
  constructor(lines = "") {
    this.#before = new Map(
      Array.from(lines.matchAll(lineOf), ([, hash = "", mark = "", path = ""]) => [
        path,
        { mark, hash },
      ]),
    );
  }

  /** Whether a file was read that is not known yet. */
  get hasRead(): boolean {
    return this.#hasRead;
  }

  /** The digest of a file; undefined for anything else. */
  readonly digestOf = (path: string): string | undefined => {
    const stats = statsOf(path);
    if (!stats?.isFile()) return;
    const mark = markOf(stats);
    const known = this.#before.get(path);
    const isSame = known?.mark === mark;
    const hash = isSame ? known.hash : digestOf(path, stats);
    if (!isSame) this.#hasRead = true;
    if (hash !== undefined && isOld(stats)) this.#now.set(path, { mark, hash });
    return hash;
  };

  /** A line for each file that was asked for. */
  print(): string {
    return Array.from(this.#now, ([path, { mark, hash }]) => `${hash} ${mark} ${path}\n`).join("");
  }
}

/** Whether the next change of a file will change its mark. */
export const isOld = ({ mtimeMs, ctimeMs }: Stats): boolean =>
  Math.max(mtimeMs, ctimeMs) + settling < Date.now();

export const markOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string =>
  `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

const lineOf = /^([0-9a-f]{64}) (\S+ \S+ \S+ \S+) (.+)$/gm;
