import type { RulesFile } from "../formats/config-file.ts";
import type { Reporter } from "../source/reporter.ts";
import type { shorthand } from "../source/shorthand.ts";
import type { Source } from "../source/source.ts";

/** A part of the catalogue that has entries. */
export type Section = keyof typeof shorthand;

/** One requirement for a catalogue, named after what it requires. */
export interface Rule {
  readonly name: string;
  /** Where it finds entries missing: it is not asked while they may be there, below a key that is refused. */
  readonly misses?: readonly Section[];
  check(source: Source, report: Reporter): void;
}

/** A rule that guards nothing that is generated: it warns, unless the config sets another level. */
export interface TasteRule extends Rule {
  readonly name: keyof RulesFile;
  readonly isTaste: true;
}

export const isTaste = (rule: Rule): rule is TasteRule => "isTaste" in rule;
