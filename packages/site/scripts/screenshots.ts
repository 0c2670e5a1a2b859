import "./astro-alone.ts";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../src/refusal.ts";
import { freePlace } from "./folder/place.ts";
import { mendFolder, replaceFolder } from "./folder/replace.ts";
import { withWork } from "./folder/work.ts";
import { failed } from "./said.ts";

/** Writes pictures of the built site to a folder, by default `screenshots`. */
try {
  const place = freePlace("The folder of the pictures", process.argv[2] ?? "screenshots", ["dist"]);
  if (!existsSync("dist/index.html"))
    throw new Refusal("There is no site in packages/site/dist yet. Run: pnpm build");
  mendFolder(place);
  const { takePictures } = await import("./pictures.ts");
  await withWork(".astro", async (work) => {
    const pictures = join(work, "pictures");
    mkdirSync(pictures);
    await takePictures("dist", pictures);
    replaceFolder(place, pictures);
  });
  console.log(`Pictures are in ${place.folder}`);
} catch (error) {
  failed(error);
}
