import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A runtime that breaks a sentence: in one of its files a text is replaced by another. */
export interface Mutant {
  readonly sentence: string;
  readonly file: string;
  /** It stands in the file once. */
  readonly find: string;
  readonly replace: string;
}

const folder = join(import.meta.dirname, "mutants");

/** Every mutant in `mutants/`: a line with the sentence and the file, then what goes and what comes. */
export const mutants = (): Mutant[] =>
  readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), "utf8").trimEnd().split("\n\n").map(parse),
  );

function parse(text: string): Mutant {
  const [, sentence, file, find, replace] = /^(\S+) (\S+)\n-(.+)\n\+(.*)$/.exec(text) ?? [];
  if (!sentence || !file || !find || replace === undefined) throw new Error(`No mutant: ${text}`);
  return { sentence, file, find, replace };
}
