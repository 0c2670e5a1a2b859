import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Vector } from "../src/vector.ts";
import type { VectorFile } from "../src/vector-file.ts";

const folder = join(import.meta.dirname, "../vectors");

/** Every file of vectors as it is published, with those of its vectors that are wanted. */
export const files = (isWanted: (vector: Vector) => boolean = () => true): VectorFile[] =>
  readdirSync(folder).map((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return { ...file, vectors: file.vectors.filter(isWanted) };
  });
