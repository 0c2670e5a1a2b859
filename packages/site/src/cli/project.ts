import { type ConfigFile, type Problem, readConfig, type SiteFile } from "@org/error-codegen";

/** A config that has a site. */
export interface Project {
  readonly config: ConfigFile & { readonly site: SiteFile };
  /** The folder that its paths are relative to. */
  readonly root: string;
  /** The config's own file, if it is one. */
  readonly file?: string;
  readonly problems?: never;
}

/** A project, or why there is none. */
export type ReadResult =
  | Project
  | {
      readonly problems: readonly Problem[];
      /** The files that it would be made of, if they were there. */
      readonly inputs?: readonly string[];
    };

/** Reads a project, as it is now. */
export type Read = () => ReadResult;

/** Reads the config file of a project. */
export function readProject(path: string): ReadResult {
  const read = readConfig(path);
  if (read.problems) return read;
  const { config, root } = read;
  const { site } = config;
  return site ? { config: { ...config, site }, root, file: path } : { problems: [noSite(path)] };
}

const noSite = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  rule: "config",
  level: "error",
  message: "The config has no site.",
  fix: "Add the folder that the site goes to: `site: { out: site }`.",
});
