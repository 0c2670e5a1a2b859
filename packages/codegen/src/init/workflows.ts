import { codegen } from "./codegen.ts";
import type { Found } from "./found/index.ts";
import { installs } from "./managers.ts";
import { runs } from "./next.ts";
import type { Package, SharedFile } from "./project.ts";
import { fill } from "./template.ts";

/** The workflows of GitHub: checks, where the repository may be there. */
export function workflows(packages: readonly Package[], found: Found): SharedFile[] {
  const { isNew, npm } = found;
  if (!mayBeOnGithub(found)) return [];
  const step = (line: string): string => `      - run: ${line}`;
  const { run } = runs(found);
  const scripts = ["build", "test"] as const;
  const own = scripts.filter((name) => packages.some(({ manifest }) => manifest.scripts?.[name]));
  const command =
    isNew || npm
      ? installs(npm?.manager ?? "pnpm").ciCodegen
      : `npx --yes ${codegen.name}@${codegen.version}`;
  return [
    {
      path: ".github/workflows/errors.yml",
      text: fill("workflows/errors.yml", {
        install: isNew
          ? step(`${run} install --frozen-lockfile`)
          : npm
            ? step(installs(npm.manager).ci)
            : "",
        codegen: command,
        // Elsewhere the owner may release without changesets.
        promised:
          isNew && packages.length > 0
            ? `      - name: The changesets promise what the changes need\n        run: ${command} diff --check --format github`
            : "",
        build: isNew ? own.map((name) => step(`${run} ${name}`)).join("\n") : "",
      }),
    },
  ];
}

/** The branch that is released, and whose pages are published. */
export const branchOf = ({ branch = "main" }: Found): string => branch;

/** Whether workflows of GitHub are read here: at the top of a repository, if that is not elsewhere. */
export const mayBeOnGithub = ({ isTop, remote }: Found): boolean =>
  isTop && (!remote || remote.host === "github.com");
