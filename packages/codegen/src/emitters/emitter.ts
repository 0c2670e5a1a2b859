import type { TargetName } from "../formats/targets.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Rule } from "../rules/rule.ts";
import type { File } from "../write/file.ts";

/** What emitters know beside the catalogue. */
export interface Context {
  /** The sentence that heads every file. */
  readonly header: string;
  /** The version of what is generated, where it is known. */
  readonly version?: string;
  /** Target to the name its package is published under; pages show how to use those. */
  readonly packages: Readonly<Record<string, string>>;
  /** What the names of OpenAPI components start with; nothing if absent. */
  readonly prefix?: string;
}

/** Turns a catalogue into the files of one target. Pure: same catalogue, same files in the same order. */
export interface Emitter {
  /** Its name, by which configs ask for it. */
  readonly name: TargetName;
  /** How the names of its files end where they stand beside files of others; else its folder is its own. */
  readonly suffix?: string;
  /** What a catalogue has to keep to for this target alone. */
  readonly rules?: readonly Rule[];
  emit(catalog: Catalog, context: Context): Iterable<File> | AsyncIterable<File>;
}
