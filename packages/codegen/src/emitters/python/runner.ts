import { posix } from "node:path";
import { pathFrom, type Runner, runnerOf } from "../runner.ts";

/** Tests for pytest, in a package of their own. */
export const runner: Runner = {
  *emit({ header, out, folder, vectors }) {
    for (const { path, text } of runnerOf("python"))
      yield {
        path,
        text: `# ${header}\n# ruff: noqa\n\n${text
          .replaceAll("org_error_codes", posix.basename(out))
          .replaceAll("../../../conformance/vectors", pathFrom(folder, vectors))}`,
      };
  },
};
