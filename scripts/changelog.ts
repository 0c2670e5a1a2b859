import type { ChangelogFunctions } from "@changesets/types";
import { changelogEntry } from "../packages/codegen/src/changesets/approvals.ts";

/** Formats changesets for changelogs: what changed, in words for users of the package, and nothing else. */
const changelog: ChangelogFunctions = {
  getReleaseLine: async (changeset) => changelogEntry(changeset),
  getDependencyReleaseLine: async () => "",
};

export default changelog;
