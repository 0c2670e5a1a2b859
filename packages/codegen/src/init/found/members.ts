import { join, posix } from "node:path";
import { goUses } from "../../manifests/go.ts";
import { manifestAt, tableAt } from "../../manifests/manifest.ts";
import { elementsAt, isParent, readPom } from "../../manifests/pom.ts";
import { readToml } from "../../manifests/toml.ts";

/** The languages, beside those of npm, whose packages are members of workspaces. */
export type Membered = "go" | "python" | "rust" | "java";

/** A workspace of a language. */
export interface Members {
  /** Its folder, from this one: `.`, or `backend`. */
  readonly top: string;
  /** The folders of its members from there, or their patterns: `crates/*`. */
  readonly members: readonly string[];
}

/** The file that makes a workspace, and its members; undefined if that of a folder makes none. */
interface Kind {
  readonly file: string;
  /** The files that make a folder a project of the language, where no workspace below it counts. */
  readonly projects: readonly string[];
  at(folder: string): readonly string[] | undefined;
}

const kinds: Readonly<Record<Membered, Kind>> = {
  go: {
    file: "go.work",
    projects: ["go.work", "go.mod"],
    at: (folder) => goUses(manifestAt(join(folder, "go.work"))?.content),
  },
  python: {
    file: "pyproject.toml",
    projects: ["pyproject.toml"],
    at: (folder) => membersIn(folder, "pyproject.toml", "tool", "uv", "workspace"),
  },
  rust: {
    file: "Cargo.toml",
    projects: ["Cargo.toml"],
    at: (folder) => membersIn(folder, "Cargo.toml", "workspace"),
  },
  java: {
    file: "pom.xml",
    projects: ["pom.xml"],
    at(folder) {
      const file = manifestAt(join(folder, "pom.xml"));
      const pom = file && readPom(file).pom;
      return pom && isParent(pom)
        ? elementsAt(pom.project, "modules", "module").map(({ text }) => text.trim())
        : undefined;
    },
  },
};

/** The members in a table of a TOML manifest; undefined if the table is missing. */
function membersIn(
  folder: string,
  name: string,
  ...path: readonly string[]
): readonly string[] | undefined {
  const file = manifestAt(join(folder, name));
  const tables = file && readToml(file).toml?.tables;
  const parent = tableAt(tables, ...path.slice(0, -1));
  const last = path.at(-1) ?? "";
  if (!Object.hasOwn(parent, last)) return;
  const { members } = tableAt(parent, last);
  return Array.isArray(members) ? members.filter((one) => typeof one === "string") : [];
}

/** The files that make workspaces. */
export const ofWorkspaces: readonly string[] = Object.values(kinds).map(({ file }) => file);

/**
 * The workspaces that new packages can join: of each language that of the folder, or the only one below it if the folder
 * has no project of the language.
 *
 * @param files The files of its repository, nearest first.
 */
export function findMembers(
  root: string,
  files: readonly string[],
): Partial<Record<Membered, Members>> {
  const below = files.filter((path) => !path.startsWith("../"));
  const all = Object.entries(kinds).flatMap(([language, kind]) => {
    const found = membersOf(root, kind, below);
    return found ? [[language, found]] : [];
  });
  return Object.fromEntries(all);
}

function membersOf(
  root: string,
  { file, projects, at }: Kind,
  files: readonly string[],
): Members | undefined {
  const members = at(root);
  if (members) return { top: ".", members };
  if (projects.some((name) => manifestAt(join(root, name)))) return;
  const tops: Members[] = [];
  for (const path of files.filter((one) => one.endsWith(`/${file}`))) {
    const top = posix.dirname(path);
    if (tops.some((one) => top.startsWith(`${one.top}/`))) continue;
    const below = at(join(root, top));
    // One without others only keeps a package apart from the rest.
    if (below?.some((member) => member !== ".")) tops.push({ top, members: below });
  }
  return tops.length === 1 ? tops[0] : undefined;
}
