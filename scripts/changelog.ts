import type { ChangelogFunctions } from "@changesets/types";
import { changelogEntry } from "./approvals.ts";

/** How changesets become changelogs: what changed, in words for who uses the package, and nothing else. */
const changelog: ChangelogFunctions = {
  getReleaseLine: async (changeset) => changelogEntry(changeset),
  getDependencyReleaseLine: async () => "",
};

export default changelog;
