import type { TargetName } from "../formats/targets.ts";
import type { Found } from "./found/index.ts";
import { runs } from "./next.ts";
import type { Package, SharedFile } from "./project.ts";
import { fill } from "./template.ts";
import { versions } from "./versions.ts";
import { branchOf, mayBeOnGithub } from "./workflows.ts";
import { yamlText } from "./yaml.ts";

/** A package, and the target that it is of. */
export interface Released {
  readonly name: TargetName;
  readonly package: Package;
}

/** How a release packs and publishes a package. What a registry of its own needs is left to the owner. */
interface Steps {
  /** The command that packs it into `dist/packed`. */
  readonly pack?: string;
  /** The step that publishes what is packed. */
  readonly publish?: string;
  /** The tag that publishes it, in which `$version` is the version. */
  readonly tag?: string;
  /** The commands that publish it by hand, with the same. */
  readonly byHand?: readonly string[];
}

/** What makes a release of a new workspace: a script, and the workflow that runs it and publishes. */
export function releaseFiles(released: readonly Released[], found: Found): SharedFile[] {
  const [first] = released;
  if (!first) return [];
  const { run } = runs(found);
  const isOnGithub = mayBeOnGithub(found);
  const manifest = `${first.package.folder}/package.json`;
  const steps = released.map((one) => stepsOf(one, run));
  const publish = unique(steps.map((step) => step.publish)).join("\n");
  const tags = ["v$version", ...unique(steps.map(({ tag }) => tag))];
  const built = released.some((one) => one.package.manifest.scripts?.build);
  const workflow = {
    path: ".github/workflows/release.yml",
    text: fill("release/release.yml", {
      run,
      branch: yamlText(branchOf(found)),
      manifest,
      build: built ? `      - run: ${run} build` : "",
      pack: unique(steps.map(({ pack }) => pack && `          ${pack}`)).join("\n"),
      publish: publish && fill("release/publish.yml", { steps: publish }).trimEnd(),
      last: publish ? "publish" : "pack",
      tags: tags.map((tag) => `"${tag}"`).join(" "),
    }),
  };
  const script = {
    path: "scripts/release.mjs",
    text: fill("release/release.mjs", {
      manifest,
      publisher: isOnGithub ? "it, unless the workflow release.yml does that once you push" : "it",
      commands: byHand(tags, steps)
        .map((command) => `  ${command}`)
        .join("\n"),
    }),
  };
  return [script, ...(isOnGithub ? [workflow] : [])];
}

/** The commands that commit, publish and tag a release, in which `$version` is its version. */
const byHand = (tags: readonly string[], steps: readonly Steps[]): string[] => [
  'git add --all && git commit --message "Release $version" && git push',
  ...steps.flatMap((step) => step.byHand ?? []),
  ...tags.map((tag) => `git tag ${tag}`),
  `git push origin ${tags.join(" ")}`,
];

function stepsOf({ name, package: one }: Released, run: string): Steps {
  const { folder } = one;
  switch (name) {
    case "python": {
      const pack = `python3 -m pip wheel --quiet --no-deps --wheel-dir dist/packed/python ./${folder}`;
      return {
        pack,
        publish: fill("release/python.yml", { twine: versions.twine }).trimEnd(),
        byHand: [pack, `twine upload dist/packed/python/*-$version-*.whl`],
      };
    }
    case "rust":
      return {
        publish: fill("release/rust.yml", { folder, name: one.publishedAs }).trimEnd(),
        byHand: [`cargo publish --manifest-path ${folder}/Cargo.toml`],
      };
    case "java":
      return {
        pack: `mkdir -p dist/packed/java && cp ${folder}/target/*.jar dist/packed/java/`,
        byHand: [`mvn --file ${folder}/pom.xml deploy`],
      };
    case "go":
      return { tag: `${folder}/v$version` };
    default:
      return {
        pack: `${run} --dir ${folder} pack --pack-destination "$PWD/dist/packed/npm"`,
        publish: fill("release/npm.yml", {}).trimEnd(),
        byHand: [`${run} --dir ${folder} publish`],
      };
  }
}

const unique = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
];
