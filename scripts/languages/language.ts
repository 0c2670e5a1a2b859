import type { TargetsFile } from "@org/error-codegen";
import type { Publication, PublishOptions } from "../publications/publication.ts";
import type { Judge } from "./judge.ts";
import type { Stamp } from "./stamp.ts";

/** A command that has to be there, and the least version that does. */
export interface Tool {
  readonly command: string;
  readonly version: readonly string[];
  readonly least: string;
}

/** What this repository has to know of a language whose package Node alone cannot build. */
export interface Language<Name extends keyof TargetsFile = keyof TargetsFile> {
  /** The name of its target, its audience and its folder in `packages/`. */
  readonly name: Name;
  readonly title: string;
  /** Where its generated files go. */
  readonly target: NonNullable<TargetsFile[Name]>;
  /** What its package is built and tested with, and how to get that. */
  readonly tools: readonly Tool[];
  readonly install: string;
  /** The files that say its version. */
  readonly stamps: readonly Stamp[];
  /** The judges of its sources, beside those of every package. */
  readonly judges: readonly Judge[];
  /** Puts what is uploaded into a folder below `packed`. */
  readonly pack?: (version: string, packed: string) => void;
  /** What a release publishes of it, beside the tags. */
  readonly publications?: (version: string, options: PublishOptions) => Publication[];
}
