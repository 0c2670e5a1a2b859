import { posix } from "node:path";
import type { File } from "../../write/file.ts";
import { neededBy, pathsIn, runtimeOf } from "../runtime.ts";

/** The import package and the distribution in the sources of the runtime. */
const tested = { module: "org_error_codes", distribution: "org-error-codes" };

/**
 * The files of the runtime that the package and the wanted parts need.
 *
 * @param folder The folder of the package, whose name programs import.
 * @param distribution The name that the package is published under.
 */
export function* runtimeFiles(
  folder: string,
  distribution: string | undefined,
  parts: readonly string[],
): Generator<File> {
  const module = posix.basename(folder);
  const roots = ["__init__.py", "py.typed", ...parts.map((part) => `${part}.py`)];
  const imports = (text: string): string[] =>
    pathsIn(text, /from \.(\w+) import/g).map((name) => `${name}.py`);
  for (const [path, text] of neededBy(roots, runtimeOf("python"), imports))
    yield {
      path,
      text: text
        .replaceAll(tested.module, module)
        .replaceAll(tested.distribution, distribution ?? module),
    };
}
