import type { ConfigFile } from "@org/error-codegen";

/** The most codes that an enum of Java holds; the generator refuses more. */
const maxJava = 4000;

/** Everything that can be generated of so many codes. */
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
