import { codegen, siteName } from "./codegen.ts";
import type { Manager } from "./found/npm.ts";
import { versions } from "./versions.ts";

/** The commands of a program that installs npm packages. */
export interface Commands {
  /** Installs what the manifests say. */
  readonly install: string;
  /** Installs it as the lockfile says, in CI. */
  readonly ci: string;
  /** Adds a dependency. */
  readonly add: string;
  /** Adds a dependency of development, at the top of a workspace if it is one. */
  addDev(isWorkspace: boolean): string;
  /** Runs the generator, which is a dependency: never another package of its name. */
  readonly codegen: string;
  /** The same in CI. */
  readonly ciCodegen: string;
  /** Builds the site by its generator, which is a dependency, too. */
  readonly site: string;
  /** The same in CI. */
  readonly ciSite: string;
  /** Runs a script of a package of the workspace. */
  script(script: "build" | "test", name: string): string;
}

const pnpm = `npx --yes pnpm@${versions.pnpm}`;

const commands: Readonly<Record<Manager, Commands>> = {
  npm: {
    install: "npm install",
    ci: "npm ci",
    add: "npm install",
    addDev: () => "npm install --save-dev",
    codegen: `npx ${codegen.name}`,
    ciCodegen: `npx ${codegen.name}`,
    site: `npx ${siteName} build`,
    ciSite: `npx ${siteName} build`,
    script: (script, name) => `npm run ${script} --workspace=${name}`,
  },
  pnpm: {
    install: "pnpm install",
    ci: `${pnpm} install --frozen-lockfile`,
    add: "pnpm add",
    addDev: (isWorkspace) => `pnpm add --save-dev${isWorkspace ? " --workspace-root" : ""}`,
    codegen: "pnpm exec error-codegen",
    ciCodegen: `${pnpm} exec error-codegen`,
    site: "pnpm exec error-site build",
    ciSite: `${pnpm} exec error-site build`,
    script: (script, name) => `pnpm --filter ${name} ${script}`,
  },
  yarn: {
    install: "yarn install",
    ci: "corepack yarn install --immutable",
    add: "yarn add",
    addDev: () => "yarn add --dev",
    codegen: "yarn run error-codegen",
    ciCodegen: "corepack yarn run error-codegen",
    site: "yarn run error-site build",
    ciSite: "corepack yarn run error-site build",
    script: (script, name) => `yarn workspace ${name} ${script}`,
  },
  bun: {
    install: "bun install",
    ci: "npx --yes bun install --frozen-lockfile",
    add: "bun add",
    addDev: () => "bun add --dev",
    codegen: "bun run error-codegen",
    ciCodegen: "npx --yes bun run error-codegen",
    site: "bun run error-site build",
    ciSite: "npx --yes bun run error-site build",
    script: (script, name) => `bun run --filter ${name} ${script}`,
  },
};

/** The commands of the program that a repository uses. */
export const installs = (manager: Manager): Commands => commands[manager];
