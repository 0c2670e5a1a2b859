import { posix } from "node:path";
import { springResource } from "../emitters/java/runtime.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Problem } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import type { Owned } from "../write/output.ts";
import { manifestAt } from "./manifest.ts";

/** A Java package, and the root folder of its sources. */
interface JavaPackage {
  readonly sources: string;
  readonly name: string;
}

/**
 * What the list by which Spring Boot finds its classes still has of a package without the part for Spring. The list is
 * its owner's, and with a class in it that does not exist no application starts.
 *
 * @param gone The folders that no target has any more.
 */
export function springLeft(
  { targets: { java } }: ConfigFile,
  root: string,
  gone: readonly Owned[],
): Problem[] {
  const packages = gone.flatMap(({ folder }) => packageIn(below(root, folder)));
  const { runtime = true, with: parts = [] } = java ?? {};
  const isWithout = runtime === false || (runtime === true && !parts.includes("spring"));
  if (java?.package !== undefined && isWithout)
    packages.push({ sources: below(root, java.out), name: java.package });
  return packages.flatMap(listed);
}

/** The package that a folder was of, where the sources are in Maven's and Gradle's place. */
function packageIn(folder: string): JavaPackage[] {
  const [, sources, path] = /^((?:.*\/)?src\/main\/java)\/(.+)$/.exec(folder) ?? [];
  return sources && path ? [{ sources, name: path.replaceAll("/", ".") }] : [];
}

/** The lines that name what is not there. One is enough where they are all that the file has. */
function listed({ sources, name }: JavaPackage): Problem[] {
  const { path, text } = springResource(name);
  const list = manifestAt(posix.join(sources, "../resources", path));
  if (!list) return [];
  const lines = list.content.split("\n").map((line) => line.trim());
  const named = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const left = text.split("\n").filter((line) => named.includes(line));
  const isAll = left.length === named.length;
  return left
    .slice(0, isAll ? 1 : undefined)
    .map((line) =>
      list.problem(
        list.content.indexOf(line),
        "manifest",
        `${list.path} names ${line}, which the config asks for no more. With it, Spring Boot does not start.`,
        `Delete this ${isAll ? "file" : "line"}.`,
      ),
    );
}
