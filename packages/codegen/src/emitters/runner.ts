import { readFileSync } from "node:fs";
import { posix } from "node:path";
import type { TargetName } from "../formats/targets.ts";
import type { File } from "../write/file.ts";

/** What a runner knows of its config; folders are below the config's. */
export interface RunnerSettings {
  /** The sentence at the top of its files. */
  readonly header: string;
  /** The name of the package that it tests. */
  readonly packageName: string;
  /** The folder of the package's sources. */
  readonly out: string;
  /** The folder that the config names for the runner. */
  readonly tests: string;
  /** The folder of its own files: `tests`, or one below. */
  readonly folder: string;
  /** The folder of the vectors. */
  readonly vectors: string;
  /** The extension of TypeScript's imports. */
  readonly imports: "js" | "ts";
}

/** The tests of a language that run the vectors of any catalogue. */
export interface Runner {
  /** Its folder below `tests`, by the package's name; absent if it is `tests` itself. */
  readonly folder?: (packageName: string) => string;
  emit(settings: RunnerSettings): Iterable<File>;
}

const java = "java/error-codes/src/test/java/org/example/errorcodes/vectors";

/** The one source of each runner: paths in `packages/`. */
const runnerSources: Readonly<Partial<Record<TargetName, readonly string[]>>> = {
  typescript: [
    "conformance/src/equal.ts",
    "conformance/src/forms.ts",
    "conformance/src/main.ts",
    "conformance/src/run.ts",
    "conformance/src/start.mjs",
    "codegen/src/formats/vector-file.ts",
    "codegen/src/formats/vector.ts",
  ],
  go: [
    "go/vectors/decision_test.go",
    "go/vectors/parse_test.go",
    "go/vectors/raise_test.go",
    "go/vectors/vectors_test.go",
  ],
  python: [
    "python/tests/vectors/__init__.py",
    "python/tests/vectors/run.py",
    "python/tests/vectors/test_vectors.py",
  ],
  rust: [
    "rust/tests/vectors/given.rs",
    "rust/tests/vectors/main.rs",
    "rust/tests/vectors/parse.rs",
    "rust/tests/vectors/raise.rs",
    "rust/tests/vectors/retry.rs",
  ],
  java: [
    `${java}/DecideRetryVector.java`,
    `${java}/Given.java`,
    `${java}/Outcome.java`,
    `${java}/RaiseVector.java`,
    `${java}/ResultJson.java`,
    `${java}/VectorsTest.java`,
  ],
};

/** The sources of a runner as they are tested, in the generator's package, or in `packages/` if it is not built. */
export const runnerOf = (target: TargetName): File[] =>
  (runnerSources[target] ?? []).map((source) => {
    const path = posix.basename(source);
    const place = import.meta.url.endsWith(".ts")
      ? `../../../${source}`
      : `../runners/${target}/${path}`;
    const text = readFileSync(new URL(place, import.meta.url), "utf8");
    return { path, text: text.replaceAll("\r\n", "\n") };
  });

/** The path from a folder to another, both below the same one. */
export const pathFrom = (folder: string, to: string): string => posix.relative(folder, to) || ".";
