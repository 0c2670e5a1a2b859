import { java } from "./publications/java.ts";
import { npm } from "./publications/npm.ts";
import { python } from "./publications/python.ts";
import { rust } from "./publications/rust.ts";
import { tags } from "./publications/tags.ts";

/** Something that a release publishes; it is there once all of it is. */
export interface Publication {
  readonly name: string;
  /** Asks the place that people get it from; a failure where that cannot be told. */
  isThere(): boolean | Promise<boolean>;
  publish(): void;
}

/** How it is published. */
export interface Manner {
  readonly provenance: boolean;
}

/** All that a version of the catalogue is, the tags last: they say that the rest is there. */
export const publications = (version: string, manner: Manner): Publication[] =>
  [npm, python, rust, java, tags].flatMap((kind) => kind(version, manner));
