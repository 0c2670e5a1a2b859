import type { TargetName } from "../formats/targets.ts";
import { enumerated } from "../text/enumerated.ts";
import type { Answers } from "./answers.ts";
import { codegen, siteName } from "./codegen.ts";
import { homesOf, usual } from "./folders.ts";
import type { Found } from "./found/index.ts";
import { nodeNeeds } from "./node.ts";
import { catalogPath, pagesFolder, siteFolder } from "./places.ts";
import { json, type Package, type Project, type SharedFile } from "./project.ts";
import { slugOf } from "./slug.ts";
import { fill } from "./template.ts";
import { versions } from "./versions.ts";
import { branchOf, mayBeOnGithub } from "./workflows.ts";

/** The files at the top of a new repository: a workspace of pnpm that turbo builds and changesets releases. */
export function workspaceFiles(
  { answers, found }: Project,
  packages: readonly Package[],
  { run, generate }: { readonly run: string; readonly generate: string },
): SharedFile[] {
  const { name: title, site = false } = answers;
  const ignored = ignoredFor(answers.targets);
  const folders = packages.length > 0 ? homesOf(packages) : [answers.packages ?? usual];
  const names = packages.map(({ manifest }) => manifest.name);
  // Other languages build into folders of their own, which their tools keep.
  const elsewhere = packages.flatMap(({ manifest: { name, private: isPrivate, scripts } }) =>
    isPrivate === true && scripts?.build ? [name] : [],
  );
  const has = (script: "build" | "test"): boolean =>
    packages.some(({ manifest }) => manifest.scripts?.[script]);
  const node = answers.targets.includes("typescript") ? "; with Node 22.18 or newer" : "";
  return [
    {
      path: "README.md",
      text: fill("README.md", {
        title,
        run,
        generate,
        catalog: catalogPath,
        built: answers.targets.includes("typescript")
          ? `\nServices see a change of the TypeScript package once it is built again: \`${run} build\`.\n`
          : "",
        what: generatedFrom(packages, answers.targets),
        scripts: [
          ...(has("build") ? [`| \`${run} build\` | builds every package |`] : []),
          ...(has("test") ? [`| \`${run} test\` | tests every package${node} |`] : []),
          ...(site
            ? [`| \`${run} site\` | builds the site of the catalogue in \`${siteFolder}\` |`]
            : []),
        ].join("\n"),
        telemetry:
          has("build") || has("test")
            ? `\nturbo, which runs \`build\` and \`test\`, sends anonymous data about its use. \`${run} exec turbo telemetry disable\` stops that\non your machine, \`TURBO_TELEMETRY_DISABLED=1\` in CI.`
            : "",
        release: names.length > 0 ? releaseSection(run, answers.targets, mayBeOnGithub(found)) : "",
      }),
      mayExist: true,
    },
    {
      path: ".gitignore",
      text: ignored.map((line) => `${line}\n`).join(""),
      lines: ignored,
      mayExist: true,
    },
    manifestOf(answers, packages, found),
    { path: "pnpm-workspace.yaml", text: settings(folders, site) },
    {
      path: "turbo.json",
      text: json({
        $schema: "./node_modules/turbo/schema.json",
        tasks: {
          build: { dependsOn: ["^build"], outputs: ["dist/**"] },
          test: { dependsOn: ["build"], outputs: [] },
          ...Object.fromEntries(elsewhere.map((name) => [`${name}#build`, { outputs: [] }])),
        },
      }),
    },
    ...(names.length > 0 ? changesets(names, branchOf(found)) : []),
  ];
}

/** What the tools of the workspace leave beside what each package has, and the site if one is made. */
const ignoredFor = (targets: readonly TargetName[]): string[] => [
  "node_modules/",
  ".turbo/",
  "/dist/",
  `/${siteFolder}/`,
  // Where the programs are that try the package before it is published.
  ...(targets.includes("python") ? [".venv/"] : []),
];

/** What is generated: pages, packages, or both. */
function generatedFrom(packages: readonly Package[], targets: readonly TargetName[]): string {
  const pages = targets.includes("markdown") ? [`[pages](${pagesFolder}/index.md)`] : [];
  if (packages.length === 0) return `The ${pages.join("")} are generated from it.`;
  const rows = packages.map(
    (one) => `| \`${one.publishedAs}\` | ${one.what} | [${one.folder}](${one.folder}) |`,
  );
  return [
    `The ${[...pages, "packages"].join(" and the ")} are generated from it:`,
    "",
    "| package | what it is | folder |",
    "| --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** How a release is made, and what the registries of these targets want; a line break comes first. */
const releaseSection = (run: string, targets: readonly TargetName[], isOnGithub: boolean): string =>
  `\n${fill("release/README.md", {
    run,
    workflow: isOnGithub
      ? "On GitHub, the workflow `release.yml` does all of this: it keeps a pull request with the release open, and publishes it\nonce you merge that."
      : "",
    registries: registries(targets, isOnGithub),
  }).trimEnd()}`;

/** What publication needs, of the registries of these targets alone. */
function registries(targets: readonly TargetName[], isOnGithub: boolean): string {
  const has = (...some: readonly TargetName[]): boolean =>
    some.some((name) => targets.includes(name));
  const npm = has("typescript", "json-schema", "openapi") ? ["npm"] : [];
  const python = has("python") ? ["PyPI"] : [];
  const rust = has("rust") ? ["Cargo's registry"] : [];
  const trusting = [...npm, ...python, ...rust];
  const wanting = [...npm, ...rust];
  const sentences = [
    ...(isOnGithub && trusting.length > 0
      ? [
          `The workflow needs no token for ${enumerated(trusting)}: in the settings of each package, name \`release.yml\` and the environment \`release\` as the trusted publisher.`,
        ]
      : []),
    ...(isOnGithub && wanting.length > 0
      ? [
          `A package has to exist on ${enumerated(wanting)} before that, so publish the first version by hand, with the commands that \`release\` ends with.`,
        ]
      : []),
    ...(wanting.length > 0
      ? ["With `--dry-run` behind it, `publish` only shows what it would publish."]
      : []),
    ...(has("go") ? ["The tag that names its folder publishes the Go module."] : []),
    ...(has("java")
      ? [
          `\`mvn deploy\` needs a repository of jars, as \`distributionManagement\` in \`pom.xml\`${isOnGithub ? "; the workflow leaves the jars in its artefact `packed`" : ""}.`,
        ]
      : []),
  ];
  return sentences.join("\n");
}

/** What pnpm takes as the workspace. */
const settings = (folders: readonly string[], hasSite: boolean): string => `packages:
${folders.map((folder) => `  - ${folder}/*`).join("\n")}
# The commands name their version of pnpm, so pnpm need not look for another.
pmOnFail: ignore
${hasSite ? refused : ""}`;

const refused = `# The site needs esbuild, which works without its install script.
allowBuilds:
  esbuild: false
`;

/** How the name of a workspace of ours ends. */
export const workspaceEnd = "-error-catalogue";

/** The manifest of the workspace, also in place of one that only has the generator. */
function manifestOf(answers: Answers, packages: readonly Package[], found: Found): SharedFile {
  const { name, site } = answers;
  const { generator, siteBuilder, textOf } = found;
  const isReleased = packages.length > 0;
  const [newest] = nodeNeeds(packages, answers, found);
  const path = "package.json";
  const before = generator === undefined ? undefined : textOf(path);
  const manifest = {
    name: `${slugOf(name)}${workspaceEnd}`,
    private: true,
    type: "module",
    packageManager: `pnpm@${versions.pnpm}`,
    engines: { node: newest ? `>=${newest.node.join(".")}` : codegen.engines.node },
    scripts: {
      lint: "error-codegen lint",
      generate: "error-codegen generate",
      check: "error-codegen check",
      // Toolchains of other languages have their settings in the environment.
      build: "turbo run build --env-mode=loose",
      test: "turbo run test --env-mode=loose",
      ...(site === true && { site: "error-site build" }),
      ...(isReleased && { release: "node scripts/release.mjs" }),
    },
    devDependencies: {
      ...(isReleased && { "@changesets/cli": versions.changesets }),
      [codegen.name]: generator ?? codegen.version,
      ...(siteBuilder !== undefined && { [siteName]: siteBuilder }),
      turbo: versions.turbo,
    },
  };
  return { path, text: json(manifest), ...(before !== undefined && { before }) };
}

/** These packages have one version, the first release is described, and no other package is part of a release. */
const changesets = (names: readonly string[], baseBranch: string): SharedFile[] => [
  {
    path: ".changeset/config.json",
    text: json({
      $schema: "../node_modules/.pnpm/node_modules/@changesets/config/schema.json",
      changelog: `${codegen.name}/changelog`,
      commit: false,
      fixed: [names],
      ignore: ["**", ...names.map((name) => `!${name}`)],
      access: "public",
      baseBranch,
      updateInternalDependencies: "patch",
      privatePackages: { version: true, tag: false },
    }),
  },
  {
    path: ".changeset/first-release.md",
    text: `---\n${names.map((name) => `"${name}": minor\n`).join("")}---\n\nThe first release.\n`,
  },
];
