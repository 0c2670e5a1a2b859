import { posix } from "node:path";
import type { File } from "../../write/file.ts";
import { pathsIn, runtimeOf } from "../runtime.ts";

/** The package of the sources of the runtime, and of tables whose config names none. */
export const tested = "org.example.errorcodes";

/** The files of the runtime in a package, and in a package below it for each of the wanted parts. */
export function* runtimeFiles(name: string, parts: readonly string[]): Generator<File> {
  for (const [source, text] of runtimeOf("java")) {
    const path = source.replace(/^.*\/errorcodes\//, "");
    const part = posix.dirname(path);
    if (part === "." || parts.includes(part)) yield { path, text: renamed(text, name) };
  }
}

/** The resource by which Spring Boot finds the Spring part of a package; its path is below the root of resources. */
export function springResource(name: string): File {
  for (const [source, text] of runtimeOf("java")) {
    const [path] = /META-INF\/.+/.exec(source) ?? [];
    if (path !== undefined) return { path, text: renamed(text, name) };
  }
  throw new Error("The runtime has no resource for Spring Boot.");
}

/** A source in another package, with its imports in order again. */
const renamed = (text: string, name: string): string =>
  text
    .replaceAll(/\borg\.example\.errorcodes\b/g, name)
    .replace(/(?:^import (?!static ).+;\n)+/m, (imports) =>
      pathsIn(imports, /^import (.+);$/gm)
        .sort()
        .map((type) => `import ${type};\n`)
        .join(""),
    );
