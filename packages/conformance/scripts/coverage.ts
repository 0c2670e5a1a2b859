import type { Vector } from "../../codegen/src/formats/vector.ts";
import { visible } from "../../codegen/src/vectors/print.ts";
import type { Catalogs } from "./outputs.ts";

/** The ids of the sentences in the contract, in its order. */
export const sentences = (contract: string): string[] =>
  Array.from(contract.matchAll(/^\| ([PSDR]\d+) \|/gm), ([, id]) => id as string);

/** The vectors of a file: hand-written ones, and those derived from the catalogue. */
export interface Origin {
  readonly kind: string;
  readonly written: readonly Vector[];
  readonly generated: readonly Vector[];
}

/** `COVERAGE.md`: the vectors that hold each sentence. */
export function coverage(
  contract: string,
  { gateway: origins, ...catalogs }: Readonly<Record<keyof Catalogs, readonly Origin[]>>,
  header: string,
): string {
  const holding = (vectors: readonly Vector[], id: string): readonly Vector[] =>
    vectors.filter(({ holds }) => holds.includes(id));
  const sections = sentences(contract).map((id) => {
    const lists = origins.map(({ kind, written, generated }) => {
      const names = holding(written, id).map(({ name }) => `- ${kind}: ${plain(name)}\n`);
      const count = holding(generated, id).length;
      return `${names.join("")}${count > 0 ? `- ${kind}: ${count} generated of the catalogue\n` : ""}`;
    });
    const others = Object.entries(catalogs).flatMap(([catalog, origins]) =>
      origins.flatMap(({ kind, written }) =>
        holding(written, id).map(
          ({ name }) => `- ${kind} of the ${catalog} catalogue: ${plain(name)}\n`,
        ),
      ),
    );
    return `## ${id}\n\n${lists.join("")}${others.join("")}`;
  });
  const counts = origins.map(
    ({ kind, written, generated }) =>
      `| ${kind} | ${written.length} | ${generated.length} | ${written.length + generated.length} |\n`,
  );
  return `<!-- ${header} -->

# What holds each sentence

Every sentence of the contract in \`README.md\`, and the vectors that fail when it is broken.

| | written by hand | generated | in all |
| --- | --- | --- | --- |
${counts.join("")}
${sections.join("\n")}`;
}

/** Escapes text for Markdown. */
const plain = (text: string): string => visible(text).replace(/[\\`*_[\]<>{}#|&]/g, "\\$&");
