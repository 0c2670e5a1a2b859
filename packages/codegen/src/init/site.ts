import type { Answers } from "./answers.ts";
import { siteName } from "./codegen.ts";
import type { Found } from "./found/index.ts";
import { installs } from "./managers.ts";
import { runs } from "./next.ts";
import { siteFolder } from "./places.ts";
import type { SharedFile } from "./project.ts";
import { fill } from "./template.ts";
import { branchOf, mayBeOnGithub } from "./workflows.ts";
import { yamlText } from "./yaml.ts";

const workflow = ".github/workflows/pages.yml";

/** What a site needs: git ignores its folder, and a workflow publishes it. */
export const siteFiles = (answers: Answers, found: Found): SharedFile[] => [
  ...(answers.site && !found.isNew ? [ignored] : []),
  ...pagesWorkflow(answers, found),
];

const line = `/${siteFolder}/`;

const ignored: SharedFile = {
  path: ".gitignore",
  text: `${line}\n`,
  lines: [line],
  mayExist: true,
};

/** The workflow that publishes the site on GitHub Pages, where something installs what builds it. */
function pagesWorkflow({ site }: Answers, found: Found): SharedFile[] {
  const { isNew, npm } = found;
  if (!site || !mayBeOnGithub(found) || !(isNew || npm)) return [];
  const { run } = runs(found);
  const { ci, ciSite } = installs(npm?.manager ?? "pnpm");
  const commands = isNew
    ? { install: `${run} install --frozen-lockfile`, site: `${run} site` }
    : { install: ci, site: ciSite };
  return [
    {
      path: workflow,
      text: fill("workflows/pages.yml", {
        ...commands,
        branch: yamlText(branchOf(found)),
        folder: siteFolder,
      }),
    },
  ];
}

/** What the owner settles, so that the pages are where each error says. */
export function unsettledPages({ site, docs }: Answers, files: readonly SharedFile[]): string[] {
  if (!site)
    return [`who publishes the pages: nothing here does, and ${siteName} makes a site of them`];
  return files.some(({ path }) => path === workflow)
    ? [
        `GitHub Pages, to which pages.yml publishes the site: GitHub Actions is its source in the settings of the repository, and ${docs} its address`,
      ]
    : [`the host of the site: what is built in ${siteFolder} goes to ${docs}`];
}
