import type { ConfigFile } from "@org/error-codegen";
import contract from "../packages/error-codes/package.json" with { type: "json" };

/** Which package each emitter fills. */
export const config: ConfigFile = {
  catalog: "catalog",
  command: "pnpm generate",
  version: contract.version,
  schemas: "catalog",
  targets: {
    go: {
      out: "packages/go/errorcodes",
      importPath: "github.com/org/error-catalogue/packages/go/errorcodes",
    },
    java: {
      out: "packages/java/error-codes/src/generated/java",
      package: "org.example.errorcodes",
    },
    "json-schema": { out: "packages/json-schema/schemas", package: "@org/error-schema" },
    markdown: { out: "packages/docs/pages", package: "@org/error-docs" },
    openapi: { out: "packages/openapi/components", package: "@org/error-openapi" },
    python: { out: "packages/python/src/org_error_codes/_generated", package: "org-error-codes" },
    rust: { out: "packages/rust/src/generated", package: "org-error-codes" },
    typescript: { out: "packages/error-codes/src/generated", package: "@org/error-codes" },
  },
};
