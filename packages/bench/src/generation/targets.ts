import type { ConfigFile } from "@org/error-codegen";

/** Everything that can be generated. */
export const targets: ConfigFile["targets"] = {
  "json-schema": { out: "out/json-schema" },
  markdown: { out: "out/markdown" },
  openapi: { out: "out/openapi" },
  typescript: { out: "out/typescript", package: "@bench/errors" },
};
