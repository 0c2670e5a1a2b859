import type { File } from "../../write/file.ts";
import { runtimeOf } from "../runtime.ts";

/** The files of the runtime. Their names end as those of all generated files do. */
export function* runtimeFiles(packageName: string): Generator<File> {
  for (const [path, text] of runtimeOf("go"))
    yield {
      path: path.replace(/\.go$/, ""),
      text: text.replaceAll(/\berrorcodes\b/g, packageName),
    };
}
