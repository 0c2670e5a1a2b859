import { pathFrom, type Runner, runnerOf } from "../runner.ts";

/** Tests for Node's own runner, which runs them as they are. */
export const runner: Runner = {
  *emit({ header, packageName, out, folder, vectors, imports }) {
    const sources = pathFrom(folder, out);
    // Node runs no sources whose imports end with `.js`, so the package is tested as it is built.
    const module =
      imports === "js" ? packageName : `${/^\./.test(sources) ? "" : "./"}${sources}/index.ts`;
    for (const { path, text } of runnerOf("typescript"))
      yield {
        path,
        text: `// ${header}\n${forTools}\n\n${text
          .replaceAll("@org/error-codes", module)
          .replaceAll("../../codegen/src/formats/", "./")
          .replaceAll('"../vectors/"', JSON.stringify(`${pathFrom(folder, vectors)}/`))}`,
      };
  },
};

/** Node's types and imports that end with `.ts` may be unknown where the package is compiled. */
const forTools = "/* eslint-disable */\n// @ts-nocheck";
