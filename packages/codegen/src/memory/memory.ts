import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Readme } from "../manifests/readmes.ts";
import type { Facts } from "../model/facts.ts";
import type { Problem } from "../problems/problem.ts";
import type { SourceFiles } from "../source/source.ts";
import { ownVersion } from "../write/origin.ts";
import type { Owned } from "../write/output.ts";
import { Seen } from "../write/seen.ts";
import { areSettled } from "../write/settled.ts";
import { inputDigest, sha256 } from "./inputs.ts";
import { cacheFolder } from "./place.ts";

/** The result of a run that left every folder as it should be. */
export interface Past {
  readonly facts: Facts;
  readonly warnings: readonly Problem[];
  /** The number of files. */
  readonly unchanged: number;
  /** The digest of each folder's record. */
  readonly records: Readonly<Record<string, string>>;
}

/**
 * What is known from the last run of the same catalogue; undefined without a place for caches. Sources that are not
 * built remember nothing: what they read is in many packages.
 */
export function remember(
  config: ConfigFile,
  files: SourceFiles,
  readmes: readonly Readme[],
  root: string,
): Memory | undefined {
  const folder = import.meta.url.endsWith(".ts") ? undefined : cacheFolder(root);
  if (folder === undefined) return;
  const name = sha256(JSON.stringify([ownVersion, process.cwd(), root, config.catalog]));
  return new Memory(join(folder, name), inputDigest(config, files, readmes));
}

/**
 * What the last run knew, in one file of a cache that may vanish at any time. What it knows is of use as long as
 * the inputs are the same, digit by digit, and every folder is as it was left.
 */
export class Memory {
  readonly seen: Seen;
  readonly #past: Past | undefined;
  readonly #inputs: string;
  readonly #file: string;

  constructor(file: string, inputs: string) {
    this.#file = file;
    this.#inputs = inputs;
    const { head, lines } = read(file);
    const { inputs: before, ...past } = head;
    this.#past = before === inputs ? (past as Past) : undefined;
    this.seen = new Seen(lines);
  }

  /** The earlier result of the same inputs, if every folder is as it was left then. */
  recall(outputs: readonly Owned[], root: string): Past | undefined {
    const past = this.#past;
    return past && areSettled(outputs, past.records, root, this.seen.digestOf) ? past : undefined;
  }

  /** Keeps the result of a run. A cache that cannot be written is as good as none. */
  keep(past: Past | Omit<Past, "records">): void {
    if (past === this.#past && !this.seen.hasRead) return;
    const records = Object.fromEntries(this.seen.records);
    const head: Head = { inputs: this.#inputs, records, ...past };
    const text = `${JSON.stringify(head)}\n${this.seen.print()}`;
    const temporary = `${this.#file}.${process.pid}`;
    const isKept = attempt(() => {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(temporary, `${sha256(text)}\n${text}`, { flag: "wx" });
      renameSync(temporary, this.#file);
      return true;
    });
    if (!isKept) attempt(() => rmSync(temporary));
  }
}

interface Head extends Past {
  readonly inputs: string;
}

/** The parts of a file that is whole: it starts with the digest of the rest. */
function read(file: string): { head: Partial<Head>; lines?: string } {
  const text = attempt(() => readFileSync(file, "utf8")) ?? "";
  const rest = text.slice(text.indexOf("\n") + 1);
  if (text !== `${sha256(rest)}\n${rest}`) return { head: {} };
  const end = rest.indexOf("\n");
  return { head: JSON.parse(rest.slice(0, end)), lines: rest.slice(end + 1) };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return;
  }
}
