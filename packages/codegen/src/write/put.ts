import { posix } from "node:path";
import { type Problem, problemWith } from "../problems/problem.ts";
import { problemsIn } from "./problems.ts";
import { write } from "./write.ts";

/** A file of people and its new text; `before` is the text that was read from it, if it existed. */
export interface Replacement {
  readonly file: string;
  readonly before?: string;
  readonly after: string;
}

/** The root for paths that may be absolute. */
const anywhere = "";

/**
 * Replaces files as a whole over the texts that were read from them: all of them, or none if one has
 * changed, which is a problem. Also removes what interrupted runs left next to them.
 */
export async function put(all: readonly Replacement[]): Promise<Problem[]> {
  const folders = new Set(all.map(({ file }) => posix.dirname(file)));
  const outputs = Array.from(folders, (folder) => {
    const inside = all.filter(({ file }) => posix.dirname(file) === folder);
    const files = inside.map(({ file, after }) => ({ path: posix.basename(file), text: after }));
    const read = inside.flatMap(({ file, before }): [string, string][] =>
      before === undefined ? [] : [[posix.basename(file), before]],
    );
    const owns = (path: string): boolean => files.some((file) => file.path === path);
    return { folder, files: () => files, owns, read: new Map(read) };
  });
  const { foreign, edited } = await write(outputs, "write", anywhere);
  return [...foreign, ...edited].map((path) => {
    const known = all.find((one) => posix.normalize(one.file) === posix.normalize(path));
    const file = known?.file ?? path;
    const isNew = known?.before === undefined;
    const [fact, fix] = isNew
      ? ["already exists", "Move it elsewhere, and run the command again."]
      : ["is a link, is not UTF-8, or has changed since it was read", "Run the command again."];
    return problemWith(file, "own-file", `${file} ${fact}, and is left as it is.`, fix);
  });
}

/** Lists or removes what interrupted runs left next to files of people. */
export async function leftIn(
  folders: Iterable<string>,
  mode: "write" | "check",
  run: string,
): Promise<Problem[]> {
  const outputs = Array.from(new Set(folders), (folder) => ({
    folder,
    files: () => [],
    owns: () => false,
  }));
  return problemsIn(await write(outputs, mode, anywhere), mode, run);
}
