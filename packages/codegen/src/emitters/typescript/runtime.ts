import type { File } from "../../write/file.ts";
import { neededBy, pathsIn, runtimeOf } from "../runtime.ts";

/** The package name in the sources of the runtime, of which brands are made. */
const tested = "@org/error-codes";

/** The files of the runtime that `index.ts`, `unknown.ts` and the wanted parts need. */
export function* runtimeFiles(packageName: string, parts: readonly string[]): Generator<File> {
  const roots = ["index.ts", "unknown.ts", ...parts.map((part) => `${part}.ts`)];
  const imports = (text: string): string[] => pathsIn(text, /from "(\.\/[^"]+)"/g);
  for (const [path, text] of neededBy(roots, runtimeOf("typescript"), imports))
    yield { path, text: text.replaceAll(tested, packageName) };
}
