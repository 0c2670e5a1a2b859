import { neededFor } from "../../manifests/needs/need.ts";
import { peers } from "../../manifests/needs/typescript.ts";
import { accessIn } from "../access.ts";
import { foldersOf } from "../folders.ts";
import { installs } from "../managers.ts";
import { partsOf } from "../parts.ts";
import { type Laid, type Project, withParts } from "../project.ts";
import { fill } from "../template.ts";
import { versions } from "../versions.ts";

/** A package of npm, compiled from its generated sources. */
export function typescript({ answers, found, example }: Project): Laid {
  const { name: title, names, packages, parts } = answers;
  const name = names.typescript ?? "";
  const folder = foldersOf(packages, found).typescript;
  const target = {
    out: `${folder}/src`,
    package: name,
    ...withParts(parts, partsOf.typescript),
    tests: `${folder}/tests/vectors`,
  };
  const known = neededFor(peers, target.with ?? []);
  const subpath = (file: string): object => ({
    types: `./dist/${file}.d.ts`,
    default: `./dist/${file}.js`,
  });
  const manifest = {
    name,
    description: `The errors of ${title}, typed: raise them in a service, read them in a client.`,
    type: "module",
    sideEffects: false,
    exports: {
      ".": subpath("index"),
      "./constants": subpath("generated/constants"),
      "./unknown": subpath("unknown"),
      ...Object.fromEntries((target.with ?? []).map((part) => [`./${part}`, subpath(part)])),
      "./locales/*": subpath("generated/locales/*"),
      "./package.json": "./package.json",
    },
    files: ["dist", "src", "!dist/.tsbuildinfo", "!**/.error-codegen.sha256"],
    // In a workspace of others nothing else may build it: `prepare` does, whenever they install.
    // Tests read what is built. Where that is up to date, nothing is written below those who import it.
    scripts: {
      build: "tsc",
      [found.npm ? "prepare" : "prepack"]: "tsc",
      // No name by which runners of tests would find it from the top of a workspace.
      test: "tsc && node --test tests/vectors/start.mjs",
    },
    ...(known.length > 0 && {
      peerDependencies: Object.fromEntries(known.map((peer) => [peer.name, peer.range])),
      peerDependenciesMeta: Object.fromEntries(
        known.map((peer) => [peer.name, { optional: true }]),
      ),
    }),
    devDependencies: { typescript: versions.typescript },
    ...accessIn(found),
  };
  const add = installs(found.npm?.manager ?? "npm").add;
  return {
    target,
    package: {
      folder,
      ignored: ["node_modules/", "dist/"],
      what: "TypeScript",
      publishedAs: name,
      manifest,
    },
    files: [
      { path: `${folder}/tsconfig.json`, text: fill("typescript/tsconfig.json", {}) },
      {
        path: `${folder}/README.md`,
        text: fill("typescript/README.md", { ...example, name, title, add }),
      },
    ],
    generated: [`${folder}/src/**`, `${folder}/tests/vectors/**`],
  };
}
