import type { TargetName } from "../formats/targets.ts";
import type { Catalog, Locale } from "../model/catalog.ts";
import type { Rule } from "../rules/rule.ts";
import type { File } from "../write/file.ts";
import type { Runner } from "./runner.ts";

/** What emitters know besides the catalogue. */
export interface Context {
  /** The sentence at the top of every file. */
  readonly header: string;
  /** The same in a file of a translation; `header` if absent. */
  readonly translatedHeader?: (file: string) => string;
  /** The version of the generated packages, if known. */
  readonly version?: string;
  /** Target to the name under which its package is published; pages show how to import it. */
  readonly packages: Readonly<Record<string, string>>;
  /** What the names of OpenAPI components start with; nothing if absent. */
  readonly prefix?: string;
  /**
   * Target to the runtime that comes with its tables, or `own` if its owner has one; pages show code only of
   * targets with either.
   */
  readonly runtimes?: Readonly<Record<string, RuntimeSettings | "own">>;
  /** The extension of TypeScript's imports; `js` if absent. */
  readonly imports?: "js" | "ts";
}

/** The sentence at the top of a file with the texts of one language. */
export const headerIn = ({ header, translatedHeader }: Context, { file }: Locale): string =>
  (file !== undefined && translatedHeader?.(file)) || header;

/** The runtime that an emitter adds to the tables of a target; none if the owner has one or wants none. */
export const addedTo = (target: TargetName, { runtimes }: Context): RuntimeSettings | undefined => {
  const runtime = runtimes?.[target];
  return runtime === "own" ? undefined : runtime;
};

/** What a config says about the runtime of a target. */
export interface RuntimeSettings {
  /** The sentence at the top of its files. */
  readonly header: string;
  /** The optional parts that come with it. */
  readonly parts: readonly string[];
  /** The folder that it goes to. */
  readonly folder: string;
}

/**
 * Turns a catalogue into the files of one target. Pure: the same catalogue gives the same files in
 * the same order.
 */
export interface Emitter {
  /** The name that configs use. */
  readonly name: TargetName;
  /** The suffix of its file names if it shares a folder with other files; absent if the folder is its own. */
  readonly suffix?: string;
  /** Its folder below `out`, if that is a root of sources; absent if its folder is `out` itself. */
  readonly folder?: (packageName: string) => string;
  /** The tests of its package that run the vectors; absent if it has no runtime. */
  readonly runner?: Runner;
  /** Rules that only this target adds. */
  readonly rules?: readonly Rule[];
  emit(catalog: Catalog, context: Context): Iterable<File> | AsyncIterable<File>;
}
