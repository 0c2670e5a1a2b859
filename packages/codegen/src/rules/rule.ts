import type { Reporter } from "../source/reporter.ts";
import type { Source } from "../source/source.ts";

/** One requirement for a catalogue, named after what it requires. */
export interface Rule {
  readonly name: string;
  check(source: Source, report: Reporter): void;
}
