import { posix } from "node:path";
import { springResource } from "../emitters/java/runtime.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Problem } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import { manifestAt } from "./manifest.ts";

/**
 * What the list by which Spring Boot finds its classes still has of a package without the part for Spring. The list is
 * its owner's, and with a class in it that does not exist no application starts.
 */
export function springLeft({ targets: { java } }: ConfigFile, root: string): Problem[] {
  const { out, package: name, runtime = true, with: parts = [] } = java ?? {};
  const isWithout = runtime === false || (runtime === true && !parts.includes("spring"));
  return out !== undefined && name !== undefined && isWithout ? listed(below(root, out), name) : [];
}

/** The lines that name what is not there. One is enough where they are all that the file has. */
function listed(sources: string, name: string): Problem[] {
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
