import schema from "../formats/generated/vector-file.schema.json" with { type: "json" };
import type { Vector } from "../formats/vector.ts";
import type { VectorFile } from "../formats/vector-file.ts";
import type { Catalog } from "../model/catalog.ts";
import type { File } from "../write/file.ts";
import { negotiateVectors } from "./negotiate.ts";
import { parseVectors } from "./parse/index.ts";
import { print } from "./print.ts";
import { raiseVectors } from "./raise.ts";
import { retryVectors } from "./retry.ts";
import { streamVectors } from "./stream.ts";
import { Sampler, type Take } from "./take.ts";

/** What makes the vectors of each kind from a catalogue alone. */
export const kinds: Readonly<
  Record<VectorFile["kind"], (catalog: Catalog, take: Take) => readonly Vector[]>
> = {
  parse: parseVectors,
  stream: streamVectors,
  "decide-retry": retryVectors,
  raise: raiseVectors,
  negotiate: negotiateVectors,
};

/** The vectors of a catalogue: a file of each kind, and their schema. */
export function* vectorFiles(catalog: Catalog, header: string): Generator<File> {
  for (const [kind, make] of Object.entries(kinds)) {
    const sampler = new Sampler();
    const vectors = make(catalog, sampler.take);
    yield vectorFile(kind, vectors, `${header}${omission(sampler.leftOut)}`, schemaName);
  }
  yield schemaFile(header);
}

export const schemaName = "vectors.schema.json";

/** The schema of the files. */
export const schemaFile = ($comment: string): File => ({
  path: schemaName,
  text: `${JSON.stringify({ ...schema, $comment }, null, 2)}\n`,
});

/** The sentence for a file that has a sample only. */
const omission = (leftOut: number): string =>
  leftOut === 0
    ? ""
    : ` It is a sample: ${leftOut} more vectors of the same forms are left out, by a hash of their names.`;

/** The vectors of one kind. */
export function vectorFile(
  kind: string,
  vectors: readonly Vector[],
  $comment: string,
  $schema: string,
): File {
  const head = { $schema, $comment, kind, count: vectors.length };
  return { path: `${kind}.json`, text: print({ ...head, vectors }) };
}
