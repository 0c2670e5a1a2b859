import type { Reporter } from "../source/reporter.ts";
import type { Source } from "../source/source.ts";

/** One thing that a catalogue has to keep to, named after what it wants. */
export interface Rule {
  readonly name: string;
  check(source: Source, report: Reporter): void;
}
