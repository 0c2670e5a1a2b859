import { pathFrom, type Runner, runnerOf } from "../runner.ts";

/** An integration test of the crate that has the package. */
export const runner: Runner = {
  *emit({ header, packageName, folder, vectors }) {
    for (const { path, text } of runnerOf("rust"))
      yield {
        path,
        text: `// ${header}\n${path === "main.rs" ? forTools : ""}\n${text
          .replaceAll("org_error_codes", packageName.replaceAll("-", "_"))
          .replaceAll("../../../conformance/vectors", pathFrom(folder, vectors))}`,
      };
  },
};

/** Other crates have other lints and layouts. */
const forTools = "#![allow(warnings)]\n#![cfg_attr(rustfmt, rustfmt::skip)]\n";
