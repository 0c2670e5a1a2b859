import { posix } from "node:path";
import type { Owned } from "./output.ts";
import { digest } from "./record.ts";
import { type Look, scan } from "./scan.ts";

/** Whether each folder has the record that a run left there, every file of it, and nothing else. */
export const areSettled = (
  outputs: readonly Owned[],
  records: Readonly<Record<string, string>>,
  root: string,
  look: Look,
): boolean =>
  outputs.every((output) => {
    const at = posix.join(root, output.folder);
    const { text = "", entries, ours, others, leftovers } = scan(at, output, look);
    const { owns = () => true } = output;
    return (
      digest(text) === records[at] &&
      others.size + leftovers.length === 0 &&
      [...entries.keys()].every((path) => !owns(path) || ours.has(path))
    );
  });
