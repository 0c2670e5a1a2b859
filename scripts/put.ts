import { replaceFile } from "@org/error-codegen";
import { Failure } from "./run.ts";

/** Writes a file as a whole over the text that was read from it, or where there was none. */
export function put(path: string, before: string | undefined, text: string): void {
  if (replaceFile(path, before, text)) return;
  const fact =
    before === undefined
      ? `${path} is there already`
      : `${path} is a link, is not UTF-8, or has changed since it was read`;
  throw new Failure(`${fact}, and stays as it is.`);
}
