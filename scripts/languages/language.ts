import type { TargetsFile } from "../../packages/codegen/src/index.ts";
import type { Publication, PublishOptions } from "../publications/publication.ts";
import type { Judge } from "./judge.ts";
import type { Stamp } from "./stamp.ts";

/** A required command, and the lowest version that works. */
export interface Tool {
  readonly command: string;
  readonly version: readonly string[];
  readonly least: string;
  /** Where it states the version of the tool that it runs, which need not be the one on the PATH. */
  readonly runs?: RegExp;
}

/** What this repository knows about a language whose package needs more than Node to build. */
export interface Language<Name extends keyof TargetsFile = keyof TargetsFile> {
  /** The name of its target, its audience and its folder in `packages/`. */
  readonly name: Name;
  readonly title: string;
  /** Where its generated files go. */
  readonly target: NonNullable<TargetsFile[Name]>;
  /** The tools that its package is built and tested with, and how to install them. */
  readonly tools: readonly Tool[];
  readonly install: string;
  /** The files that show its version, besides its manifest. */
  readonly stamps?: readonly Stamp[];
  /** The judges of its sources, besides those of every package. */
  readonly judges: readonly Judge[];
  /** Builds what is published, and packs the files to upload into a folder below `packed`. */
  readonly pack?: (version: string, packed: string) => void;
  /** What a release publishes for it, besides the tags. */
  readonly publications?: (version: string, options: PublishOptions) => Publication[];
}
