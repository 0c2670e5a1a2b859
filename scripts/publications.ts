import { java, packJava } from "./publications/java.ts";
import { npm, packNpm } from "./publications/npm.ts";
import type { Publication, PublishOptions } from "./publications/publication.ts";
import { packPython, python } from "./publications/python.ts";
import { packRust, rust } from "./publications/rust.ts";
import { tags } from "./publications/tags.ts";

/** All packages of a version. */
export const packages = (version: string, options: PublishOptions): Publication[] =>
  [npm, python, rust, java].flatMap((kind) => kind(version, options));

/** The tags of a version. They say that the rest is there, so they come last. */
export { tags };

/** Builds what is uploaded, into a folder for each registry below `packed`. */
export function packAll(version: string, packed: string): void {
  for (const pack of [packNpm, packPython, packRust, packJava]) pack(version, packed);
}
