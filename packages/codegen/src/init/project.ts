import type { File } from "../write/file.ts";
import type { Answers } from "./answers.ts";
import type { Found } from "./found/index.ts";

/** All that a file's text depends on. */
export interface Project {
  readonly answers: Answers;
  readonly found: Found;
  /** A code that READMEs show, by its names. */
  readonly example: Example;
}

/** The names of a code in programs. */
export interface Example {
  readonly identifier: string;
  readonly constant: string;
}

/** A file to write; `before` is the text that it takes the place of, in which its owner has said nothing yet. */
export interface PlannedFile extends File {
  readonly before?: string;
}

/** A file at a place where the owner may have one: then it stays, and needs these lines. */
export interface SharedFile extends PlannedFile {
  readonly mayExist?: true;
  readonly lines?: readonly string[];
}

/** Lines that a file of the owner needs, and that only the owner adds. */
export interface Addition {
  readonly file: string;
  /** The place in it that they belong to: `[dependencies]`. */
  readonly where?: string;
  /** Whether they say what to change there, and are not the lines themselves. */
  readonly isAdvice?: true;
  readonly lines: readonly string[];
}

/** What a target adds to a project. */
export interface Laid {
  /** Its entry in the config. */
  readonly target: { readonly out: string; readonly tests?: string } & Readonly<
    Record<string, string | readonly string[]>
  >;
  /** The package that it is in, unless that is the owner's. */
  readonly package?: Package;
  /** The files of that package, and others. */
  readonly files: readonly SharedFile[];
  readonly additions?: readonly Addition[];
  /** The files that are generated, for `.gitattributes`. */
  readonly generated: readonly string[];
}

/** A package that is published by itself. */
export interface Package {
  readonly folder: string;
  /** What its tools leave there, for git to ignore. */
  readonly ignored?: readonly string[];
  /** Its language or format, for people. */
  readonly what: string;
  /** The name that its registry knows it by. */
  readonly publishedAs: string;
  /** Its `package.json`, which those of other languages have only in a workspace of ours. */
  readonly manifest: Manifest;
}

/** The fields of a `package.json` that depend on the target. */
export interface Manifest {
  readonly name: string;
  readonly scripts?: { readonly build?: string; readonly test?: string };
  readonly [field: string]: unknown;
}

/** The parts of a target that are wanted, as a field of the config; nothing if none is. */
export const withParts = (
  wanted: readonly string[],
  known: readonly string[] = [],
): { with?: readonly string[] } => {
  const parts = known.filter((part) => wanted.includes(part));
  return parts.length > 0 ? { with: parts } : {};
};

/** The version of a package that is laid down: that of the others, or none yet. */
export const versionOf = ({ version = "0.0.0" }: Found): string => version;

/** A value as JSON in a file. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
