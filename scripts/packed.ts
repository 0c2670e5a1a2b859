import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Failure, run } from "./run.ts";

/** The folder with the files that a release uploads. */
export const packed = "dist/packed";

const list = join(packed, "digests.json");

/** The record of what is packed: the commit, and each file with its SHA-256. */
interface Digests {
  readonly commit: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Empties the folder to pack into. Only unchanged packed files are removed. */
export function startPacking(): void {
  const files: Digests["files"] = sealed()?.files ?? {};
  const found = filesOf();
  const foreign = Object.keys(found).find((file) => files[file] !== found[file]);
  if (foreign !== undefined)
    throw new Failure(
      `${foreign} has changed since it was packed. Move it out of ${packed}, and run this again.`,
    );
  for (const file of Object.keys(found)) rmSync(file);
  rmSync(list, { force: true });
  for (const folder of foldersOf()) rmdirSync(folder);
  mkdirSync(packed, { recursive: true });
}

/** Records what is packed. */
export function seal(): void {
  const digests: Digests = { commit: head(), files: filesOf() };
  writeFileSync(list, `${JSON.stringify(digests, null, 2)}\n`);
}

/** Requires that the packed files are of this commit and unchanged. */
export function demandSealed(): void {
  const remedy = "Run: pnpm publish:all --pack";
  const digests = sealed();
  if (!digests) throw new Failure(`nothing is packed. ${remedy}`);
  const { commit, files } = digests;
  if (commit !== head()) throw new Failure(`${packed} is of a different commit. ${remedy}`);
  const found = filesOf();
  for (const file of new Set([...Object.keys(files), ...Object.keys(found)]))
    if (files[file] !== found[file])
      throw new Failure(`${file} has changed since it was packed. ${remedy}`);
}

const sealed = (): Digests | undefined =>
  existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : undefined;

const head = (): string => run("git", "rev-parse", "HEAD").trim();

/** Every packed file, except the record. */
function filesOf(): Record<string, string> {
  const paths = globSync("**", { cwd: packed })
    .map((path) => join(packed, path))
    .filter((path) => path !== list && statSync(path).isFile())
    .sort();
  return Object.fromEntries(paths.map((path) => [path, digestOf(path)]));
}

/** The folders in it, nested ones first. */
const foldersOf = (): string[] =>
  globSync("**", { cwd: packed })
    .map((path) => join(packed, path))
    .filter((path) => lstatSync(path).isDirectory())
    .sort((a, b) => b.length - a.length);

const digestOf = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");
