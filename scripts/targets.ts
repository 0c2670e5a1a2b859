import type { ConfigFile } from "@org/error-codegen";

/** Which package each emitter fills. */
export const config: ConfigFile = {
  catalog: "catalog",
  command: "pnpm generate",
  schemas: "catalog",
  targets: {
    "json-schema": { out: "packages/json-schema/schemas", package: "@org/error-schema" },
    markdown: { out: "packages/docs/pages", package: "@org/error-docs" },
    openapi: { out: "packages/openapi/components", package: "@org/error-openapi" },
    typescript: { out: "packages/error-codes/src/generated", package: "@org/error-codes" },
  },
};
