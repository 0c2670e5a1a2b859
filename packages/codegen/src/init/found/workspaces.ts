import { realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import picomatch from "picomatch";
import { homeFolder } from "../../config/home.ts";
import { realPath } from "../../config/real.ts";
import { manifestAt, tableAt } from "../../manifests/manifest.ts";
import { npmWorkspace } from "../../manifests/npm-workspace.ts";
import { readToml } from "../../manifests/toml.ts";
import type { Text } from "../../source/text.ts";
import { foldersAbove } from "./above.ts";
import { findMaven } from "./maven.ts";

/** A workspace that a folder is in, without being the top of one of its kind. */
export interface Workspace extends Declared {
  readonly language: Language;
  /** The file that each of its members has. */
  readonly member: string;
  /** Its folder, from the one inside: `../..` */
  readonly top: string;
  /** The way back: `services/shop` */
  readonly inside: string;
}

/** The languages whose packages are members of workspaces. */
type Language = "typescript" | "go" | "rust" | "java";

/** The file that makes a folder the top of a workspace. */
interface Declared {
  readonly manifest: Text;
  /** What in it does. */
  readonly line: RegExp;
  /** How a folder is kept out of it, where its tools know such a thing. */
  readonly exclusion?: {
    /** The folders that are. */
    readonly globs: readonly string[];
    readonly where: string;
    /** The value that another one adds there. */
    valueOf(folder: string): string;
  };
}

/** A kind of workspace. */
interface Kind {
  readonly language: Language;
  readonly member: string;
  /** The workspace that a folder is the top of. */
  at(folder: string): Declared | undefined;
}

const kinds: readonly Kind[] = [
  {
    language: "typescript",
    member: "package.json",
    at(folder) {
      const { manifest, globs } = npmWorkspace(folder) ?? {};
      if (!manifest || !globs) return;
      const where = manifest.path.endsWith(".yaml") ? "packages" : "workspaces";
      return {
        manifest,
        line: new RegExp(`(?<=^[ \\t]*)"?${where}\\b`, "m"),
        exclusion: {
          globs: globs.flatMap((glob) => (glob.startsWith("!") ? [glob.slice(1)] : [])),
          where,
          valueOf: (inside) => `"!${inside}/**"`,
        },
      };
    },
  },
  {
    language: "go",
    member: "go.mod",
    at(folder) {
      const manifest = manifestAt(join(folder, "go.work"));
      return manifest && { manifest, line: /^use\b/m };
    },
  },
  {
    language: "rust",
    member: "Cargo.toml",
    at(folder) {
      const manifest = manifestAt(join(folder, "Cargo.toml"));
      const tables = manifest && readToml(manifest).toml?.tables;
      if (!tables || !Object.hasOwn(tables, "workspace")) return;
      const { exclude } = tableAt(tables, "workspace");
      return {
        manifest,
        line: /^\[workspace\]/m,
        exclusion: {
          globs: Array.isArray(exclude) ? exclude.map(String) : [],
          where: "exclude of [workspace]",
          valueOf: (inside) => `"${inside}"`,
        },
      };
    },
  },
  {
    language: "java",
    member: "pom.xml",
    at(folder) {
      const isParent = findMaven(folder)?.isParent;
      const manifest = isParent ? manifestAt(join(folder, "pom.xml")) : undefined;
      return manifest && { manifest, line: /<modules>|<packaging>/ };
    },
  },
];

/** The workspaces that a folder is in: the nearest of each kind in its repository. A home is none of a project. */
export function findWorkspaces(root: string): Workspace[] {
  const here = realpathSync(root);
  const home = homeFolder();
  const above = foldersAbove(root).filter((folder) => !home || folder !== realPath(home));
  return kinds.flatMap(({ language, member, at }) => {
    if (at(here)) return [];
    for (const folder of above) {
      const declared = at(folder);
      if (!declared) continue;
      const inside = plain(relative(folder, here));
      const isOut = declared.exclusion?.globs.some((glob) =>
        picomatch([glob, `${glob}/**`])(inside),
      );
      const top = plain(relative(here, folder));
      return isOut ? [] : [{ ...declared, language, member, top, inside }];
    }
    return [];
  });
}

const plain = (path: string): string => path.split(sep).join("/");
