import { extname, isAbsolute } from "node:path";
import type { ConfigFile, SiteFile } from "../formats/config-file.ts";
import { isMap } from "../source/is-map.ts";
import { below } from "../source/read.ts";
import type { Reporter } from "../source/reporter.ts";
import { statsBehind } from "../write/stats.ts";
import { hasImage, imageTypes } from "./image.ts";
import { isWithin, realPath } from "./real.ts";

/** A file or folder that a site is made from, and the place in the config that names it. */
interface Input {
  readonly holder: object;
  readonly key: string;
  readonly path: string;
  readonly name: string;
}

/** What a site is made from beside the catalogue. */
export function siteInputs(site: Partial<SiteFile>): Input[] {
  const inputs: Input[] = [];
  const add = (holder: object, key: string, path: unknown, name: string): void => {
    if (typeof path === "string") inputs.push({ holder, key, path, name });
  };
  const { logo, pages } = site;
  if (isMap(logo))
    for (const [theme, path] of Object.entries(logo)) add(logo, theme, path, "the logo");
  else add(site, "logo", logo, "the logo");
  add(site, "pages", pages, "the pages of the site");
  return inputs;
}

/** What a site is made from has to be there, and below the folder of the config. */
export function checkSite(config: Partial<ConfigFile>, root: string, report: Reporter): void {
  const here = realPath(root);
  const { site = {}, targets } = config;
  for (const { holder, key, path, name } of siteInputs(site)) {
    const say = (fact: string, fix: string): void => report.value(holder, key, fact, fix);
    const real = realPath(below(root, path));
    const stats = real === undefined ? undefined : statsBehind(real);
    if (path.trim() === "") say(`${key} is empty.`, "Write a path, or delete the key.");
    else if (isAbsolute(path) || !real || !here || !isWithin(real, here))
      say(`${path} is not below this file's folder.`, "Copy it there, and write its new path.");
    else if (!stats) say(`${path} does not exist.`, "Paths are relative to this file's folder.");
    else if (name === "the logo") checkLogo(path, real, say);
    else if (!stats.isDirectory())
      say(`${path} is not a folder.`, "Write the folder that it is in.");
    else
      for (const [owner, { out }] of Object.entries({ ...targets, site: { out: "", ...site } })) {
        const owned = out ? realPath(below(root, out)) : undefined;
        if (owned && isWithin(owned, real))
          say(
            `${path} contains the folder of ${owner}, ${out}.`,
            "Keep your pages in their own folder.",
          );
      }
  }
}

function checkLogo(path: string, real: string, say: (fact: string, fix: string) => void): void {
  const known = imageTypes.join(", ");
  if (!statsBehind(real)?.isFile()) say(`${path} is not a file.`, "Write the path of a picture.");
  else if (!imageTypes.includes(extname(real).toLowerCase()))
    say(`${path} is not named like a picture.`, `Use a file whose name ends in one of ${known}.`);
  else if (!hasImage(real))
    say(
      `${path} is not the picture that its name says.`,
      `Save it as ${extname(real).slice(1).toUpperCase()}, or rename it.`,
    );
}
