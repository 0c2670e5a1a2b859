import { existsSync } from "node:fs";
import { runIn } from "../run.ts";

const folder = "packages/go";

/** Nothing is uploaded: the tag publishes the sources, which have to compile. */
export function packGo(): void {
  if (existsSync(`${folder}/package.json`)) runIn(folder, "go", "build", "./...");
}
