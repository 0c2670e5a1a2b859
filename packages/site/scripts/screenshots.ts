import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { freePlace } from "../src/cli/folder/place.ts";
import { mendFolder, replaceFolder } from "../src/cli/folder/replace.ts";
import { withWork } from "../src/cli/folder/work.ts";
import { Refusal } from "../src/cli/refusal.ts";
import { sentenceOf } from "../src/cli/said.ts";
import { cache } from "../src/cli/source.ts";

/** Writes pictures of the built site to a folder, by default `screenshots`. */
const site = join(import.meta.dirname, "../../docs/site");
try {
  const place = freePlace("The folder of the pictures", process.argv[2] ?? "screenshots", [site]);
  if (!existsSync(join(site, "index.html")))
    throw new Refusal("There is no site in packages/docs/site yet. Run: pnpm build");
  mendFolder(place);
  const { takePictures } = await import("./pictures.ts");
  await withWork(cache, async (work) => {
    const pictures = join(work, "pictures");
    mkdirSync(pictures);
    await takePictures(site, pictures);
    replaceFolder(place, pictures);
  });
  console.log(`Pictures are in ${place.folder}`);
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 1;
}
