import { pathFrom, type Runner, runnerOf } from "../runner.ts";
import { generatedBy, packageName } from "./header.ts";

/** A folder with tests alone, which import the package as its users do. */
export const runner: Runner = {
  *emit({ header, packageName: importPath, folder, vectors }) {
    for (const { path, text } of runnerOf("go"))
      yield {
        path,
        text: `${generatedBy(header)}\n\n${text
          .replaceAll(/\berrorcodes\./g, `${packageName(importPath)}.`)
          .replaceAll(tested, importPath)
          .replaceAll("../../conformance/vectors", pathFrom(folder, vectors))}`,
      };
  },
};

/** The package that the sources of the runner import. */
const tested = "github.com/org/error-catalogue/packages/go/errorcodes";
