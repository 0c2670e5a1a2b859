import type { Answers } from "./answers.ts";
import { codegen, siteName } from "./codegen.ts";
import type { Found } from "./found/index.ts";
import { installs } from "./managers.ts";
import type { Package } from "./project.ts";
import { versions } from "./versions.ts";

/** How people run the scripts of a workspace of ours, or else the generator; and how they generate. */
export interface Runs {
  readonly run: string;
  readonly generate: string;
}

/** The commands of a repository. */
export function runs({ isNew, npm }: Found): Runs {
  if (isNew) {
    const run = `npx --yes pnpm@${versions.pnpm}`;
    return { run, generate: `${run} generate` };
  }
  const run = npm ? installs(npm.manager).codegen : `npx ${codegen.name}@${codegen.version}`;
  return { run, generate: `${run} generate` };
}

/** The commands that install, build and test what was laid down. */
export function nextSteps(packages: readonly Package[], { site }: Answers, found: Found): string[] {
  const { isNew, npm, siteBuilder } = found;
  if (isNew) {
    const { run } = runs(found);
    const scripts = (["build", "test"] as const).filter((name) =>
      packages.some(({ manifest }) => manifest.scripts?.[name]),
    );
    // No version of the site is known here: what is added is the newest one, and installs the rest.
    const isLacking = site === true && siteBuilder === undefined;
    const first = isLacking
      ? `${installs("pnpm")
          .addDev(true)
          .replace(/^pnpm /, "")} ${siteName}`
      : "install";
    return [first, ...scripts, ...(site ? ["site"] : [])].map((name) => `${run} ${name}`);
  }
  const { addDev, install, script, site: buildSite } = installs(npm?.manager ?? "npm");
  // Each line starts where the last one did, so that all can be pasted at once.
  const here = (folder: string, command: string): string => `(cd ${folder} && ${command})`;
  const scripts = (name: "build" | "test"): string[] =>
    packages.flatMap(({ folder, manifest }) => {
      const command = manifest.scripts?.[name];
      if (!command) return [];
      if (manifest.private === true) return [here(folder, command)];
      if (npm) return [script(name, manifest.name)];
      return [here(folder, `${name === "build" ? `${install} && ` : ""}npm run ${name}`)];
    });
  const isThere = (name: string): boolean => npm?.dependencies.includes(name) === true;
  const lacking = [
    ...(isThere(codegen.name) ? [] : [`${codegen.name}@${codegen.version}`]),
    ...(site && !isThere(siteName) ? [siteName] : []),
  ];
  const isOfNpm = packages.some(({ manifest }) => manifest.private !== true);
  const first =
    lacking.length > 0
      ? [`${addDev((npm?.folders.length ?? 0) > 0)} ${lacking.join(" ")}`]
      : isOfNpm
        ? [install]
        : [];
  return [
    ...(npm ? first : []),
    ...scripts("build"),
    ...scripts("test"),
    ...(site ? [buildSite] : []),
  ];
}
