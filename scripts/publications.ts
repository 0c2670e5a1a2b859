import { java, packJava } from "./publications/java.ts";
import { npm, packNpm } from "./publications/npm.ts";
import { packPython, python } from "./publications/python.ts";
import { packRust, rust } from "./publications/rust.ts";
import { tags } from "./publications/tags.ts";

/** Something that a release publishes; it is there once all of it is. */
export interface Publication {
  readonly name: string;
  /** Asks the place that people get it from; a failure where that cannot be told. */
  isThere(): boolean | Promise<boolean>;
  /** Uploads what is packed; builds and installs nothing of ours. */
  publish(): void;
}

/** How it is published, and from which folder. */
export interface Manner {
  readonly packed: string;
  readonly provenance: boolean;
}

/** All packages of a version. */
export const packages = (version: string, manner: Manner): Publication[] =>
  [npm, python, rust, java].flatMap((kind) => kind(version, manner));

/** The tags of a version. They say that the rest is there, so they come last. */
export { tags };

/** Builds what is uploaded, into a folder for each registry below `packed`. */
export function packAll(version: string, packed: string): void {
  for (const pack of [packNpm, packPython, packRust, packJava]) pack(version, packed);
}
