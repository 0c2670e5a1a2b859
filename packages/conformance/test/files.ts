import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Vector } from "../../codegen/src/formats/vector.ts";
import type { VectorFile } from "../../codegen/src/formats/vector-file.ts";

/** Every file of vectors of a catalogue, with those of its vectors that are wanted. */
export function files({
  folder = "vectors",
  isWanted = () => true,
}: {
  readonly folder?: "vectors" | "second/vectors" | "third/vectors";
  readonly isWanted?: (vector: Vector) => boolean;
} = {}): VectorFile[] {
  const path = join(import.meta.dirname, "..", folder);
  return readdirSync(path)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const file = JSON.parse(readFileSync(join(path, name), "utf8"));
      return { ...file, vectors: file.vectors.filter(isWanted) };
    });
}
