import { posix } from "node:path";
import { pathFrom, type Runner, runnerOf } from "../runner.ts";

/** Tests for JUnit, in a package below the one that they test. */
export const runner: Runner = {
  folder: (packageName) => posix.join(packageName.replaceAll(".", "/"), "vectors"),
  *emit({ header, packageName, tests, vectors }) {
    for (const { path, text } of runnerOf("java"))
      yield {
        path,
        text: `/* ${header.replaceAll("\\", "\\\\")} */\n\n${text
          .replaceAll("org.example.errorcodes", packageName)
          .replaceAll("../../conformance/vectors", pathFrom(moduleOf(tests), vectors))}`,
      };
  },
};

/** The folder in which Maven and Gradle run the tests of a module: the one that has `src/test/java`. */
const moduleOf = (tests: string): string =>
  `/${tests}/`.includes("/src/test/")
    ? posix.normalize(tests.slice(0, `/${tests}/`.lastIndexOf("/src/test/")) || ".")
    : posix.dirname(tests);
