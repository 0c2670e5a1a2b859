import { posix } from "node:path";
import { springResource } from "../emitters/java/runtime.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { below } from "../source/read.ts";
import type { Text } from "../source/text.ts";
import { manifestAt } from "./manifest.ts";

/**
 * What the list by which Spring Boot finds its classes still has of a package without the part for Spring. The list is
 * its owner's, and with a class in it that does not exist no application starts.
 */
export function springLeft({ targets: { java } }: ConfigFile, root: string): Problem[] {
  const { out, package: name, runtime = true, with: parts = [] } = java ?? {};
  const isWithout = runtime === false || (runtime === true && !parts.includes("spring"));
  if (out === undefined || name === undefined || !isWithout) return [];
  const { path, classes } = listOf(below(root, out), name);
  const list = manifestAt(path);
  if (!list) return [];
  const named = namedIn(list);
  const left = classes.filter((one) => named.includes(one));
  const isAll = left.length === named.length;
  // One is enough where they are all that the file has.
  return left
    .slice(0, isAll ? 1 : undefined)
    .map((line, index) =>
      list.problem(
        list.content.indexOf(line),
        "manifest",
        `${list.path} names ${line}, which the config asks for no more. With it, Spring Boot does not start.`,
        `Delete this ${isAll ? "file" : "line"}.${index === 0 ? dependencies : ""}`,
      ),
    );
}

const dependencies =
  " The dependencies on Spring in the manifest can go too, if nothing else needs them.";

/**
 * What that list lacks of a package with the part for Spring. It is a warning, because an application can import the
 * classes; and where folders are not Maven's, nobody knows where the list is.
 */
export function springUnlisted({ targets: { java } }: ConfigFile, root: string): Problem[] {
  const { out, package: name, runtime = true, with: parts = [] } = java ?? {};
  const isWith = runtime === true && parts.includes("spring");
  if (out === undefined || name === undefined || !isWith) return [];
  const sources = posix.join(below(root, out), ".");
  if (!/(?:^|\/)src\/main\/java\/?$/.test(sources)) return [];
  const { path, classes } = listOf(sources, name);
  const list = manifestAt(path);
  const named = list ? namedIn(list) : [];
  const lacked = classes.filter((one) => !named.includes(one));
  const [first = ""] = lacked;
  if (first === "") return [];
  const simple = first.slice(first.lastIndexOf(".") + 1);
  const all = lacked.join(" and ");
  const lines = `${lacked.length > 1 ? "lines" : "line"} ${all}`;
  return [
    {
      ...problemWith(
        path,
        "manifest",
        `Spring Boot does not find ${all} by itself: ${path} ${list ? "lacks that" : "is missing"}.`,
        `${list ? "Add the" : "Write it with the"} ${lines}. Or import what the application needs, such as with @Import(${simple}.class).`,
      ),
      level: "warning",
    },
  ];
}

/** The list beside a root of sources, and the classes that it has of a package. */
function listOf(sources: string, name: string): { path: string; classes: string[] } {
  const { path, text } = springResource(name);
  return { path: posix.join(sources, "../resources", path), classes: text.trimEnd().split("\n") };
}

/** The classes that a list names. */
const namedIn = ({ content }: Text): string[] =>
  content
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
