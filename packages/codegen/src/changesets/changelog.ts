import { changelogEntry } from "./approvals.ts";

/** A package that another one depends on, in the version that changesets releases. */
interface Dependency {
  readonly name: string;
  readonly newVersion: string | undefined;
}

/** How changesets writes changelogs, once its config names this file: in words for the users of a package. */
interface Changelog {
  readonly getReleaseLine: typeof changelogEntry;
  /** Without it, a package that only gets new dependencies would claim to have no changes. */
  getDependencyReleaseLine(changesets: unknown, updated: readonly Dependency[]): string;
}

const changelog: Changelog = {
  getReleaseLine: changelogEntry,
  getDependencyReleaseLine(_, updated) {
    if (updated.length === 0) return "";
    const list = updated.map(({ name, newVersion }) => `\n  - ${name}@${newVersion}`);
    return `- Updated dependencies${list.join("")}`;
  },
};

export default changelog;
