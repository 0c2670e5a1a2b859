import { posix } from "node:path";
import { compile } from "../compile.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { lockPath, readCatalog } from "../source/read.ts";
import { recordName } from "../write/record.ts";
import { write } from "../write/write.ts";
import type { Comparison } from "./compare.ts";
import { guardLock } from "./guard.ts";
import { lock } from "./lock.ts";
import { printLock } from "./print-lock.ts";
import { report } from "./report.ts";
import { tooLow } from "./too-low.ts";
import { compareVersions, isVersion } from "./version.ts";

/** The written lock, and the address of pages that it promises; or problems, in which case the old lock is unchanged. */
export type Frozen =
  | { readonly problems: readonly Problem[]; readonly file?: never; readonly docs?: never }
  | { readonly problems?: never; readonly file: string; readonly docs: string };

const restore = `Restore it and ${recordName} from the last release's commit.`;

/**
 * Writes the promises of a version to the lock of a catalogue, if it is high enough for what has changed. A second run
 * changes nothing. Without a config, the lock keeps its targets.
 */
export async function freeze(
  path: string,
  version: string,
  comparison: Omit<Comparison, "against"> = {},
): Promise<Frozen> {
  const { root = ".", config } = comparison;
  const read = readCatalog(path, root);
  if (read.problems) return read;
  const file = lockPath(path, root);
  const refuse = (message: string, fix: string): Frozen => ({
    problems: [problemWith(file, "lock", message, fix)],
  });
  if (!isVersion(version)) return refuse(`${version} is not a version.`, "Use one such as 1.4.0.");
  const { catalog, source, problems } = compile(read.files);
  if (problems) return { problems };
  const before = source.lock;
  const altered = guardLock(path, root, before);
  if (altered.length > 0) return { problems: altered };
  const now = lock(catalog, version, config?.targets ?? before?.targets);
  if (before && !isVersion(before.version))
    return refuse(`${file} is for ${before.version}, which is not a version.`, restore);
  if (before && compareVersions(version, before.version) < 0)
    return refuse(
      `${file} is for version ${before.version}, which is higher than ${version}.`,
      "Release a higher version.",
    );
  const unpromised = before ? tooLow(version, report(before, now, source, comparison)) : [];
  if (unpromised.length > 0) return { problems: unpromised };
  const text = printLock(now);
  if (before?.version === version && printLock(before) !== text)
    return refuse(
      `${version} is already released, and the catalogue has changed since.`,
      "Release a higher version.",
    );
  const name = posix.basename(file);
  const owns = (other: string): boolean => other === name;
  // It was read as a valid lock; the record says whether it is the one that was written.
  const output = { folder: ".", files: () => [{ path: name, text }], owns };
  const changes = await write([output], "write", posix.dirname(file));
  if (changes.foreign.length === 0 && changes.edited.length === 0)
    return { file, docs: catalog.docs };
  return refuse(`${file} or ${recordName} has changed since the last release.`, restore);
}
