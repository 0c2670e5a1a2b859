import type { ConfigFile } from "@org/error-codegen";

/** The maximum number of codes of a Java enum; the generator refuses more. */
const maxJava = 4000;

/** All targets that can be generated from a number of codes. */
export const targetsOf = (codes: number): ConfigFile["targets"] => ({
  go: { out: "out/go", importPath: "bench.example.org/errors" },
  ...(codes <= maxJava && { java: { out: "out/java", package: "org.example.bench" } }),
  "json-schema": { out: "out/json-schema" },
  markdown: { out: "out/markdown" },
  openapi: { out: "out/openapi" },
  python: { out: "out/python", package: "bench-errors" },
  rust: { out: "out/rust", package: "bench-errors" },
  typescript: { out: "out/typescript", package: "@bench/errors" },
});
