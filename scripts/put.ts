import { basename, dirname } from "node:path";
import { type Problem, problemsIn, write } from "@org/error-codegen";
import { Failure } from "./run.ts";

/** A file of people and its new text; `before` is the text that was read from it, if it existed. */
export interface Edit {
  readonly file: string;
  readonly before?: string;
  readonly after: string;
}

/** The root for paths that may be absolute. */
const anywhere = "";

/**
 * Replaces files as a whole over the texts that were read from them: all of them, or none if one has
 * changed. Also removes what interrupted runs left next to them.
 */
export async function put(edits: readonly Edit[]): Promise<void> {
  const folders = Map.groupBy(edits, ({ file }) => dirname(file));
  const outputs = [...folders].map(([folder, inside]) => {
    const files = inside.map(({ file, after }) => ({ path: basename(file), text: after }));
    const read = inside.flatMap(({ file, before }): [string, string][] =>
      before === undefined ? [] : [[basename(file), before]],
    );
    const owns = (path: string): boolean => files.some((file) => file.path === path);
    return { folder, files: () => files, owns, read: new Map(read) };
  });
  const { foreign, edited } = await write(outputs, "write", anywhere);
  const [file] = [...foreign, ...edited];
  if (file === undefined) return;
  const isNew = outputs.some(
    ({ folder, read }) => folder === dirname(file) && !read.has(basename(file)),
  );
  const fact = isNew
    ? "already exists"
    : "is a link, is not UTF-8, or has changed since it was read";
  throw new Failure(`${file} ${fact}, and is left as it is.`);
}

/** Lists or removes what interrupted runs left next to files of people. */
export async function leftIn(
  folders: Iterable<string>,
  mode: "write" | "check",
  run: string,
): Promise<Problem[]> {
  const outputs = [...new Set(folders)].map((folder) => ({
    folder,
    files: () => [],
    owns: () => false,
  }));
  return problemsIn(await write(outputs, mode, anywhere), mode, run);
}
