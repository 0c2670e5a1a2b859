import type { ConfigFile } from "../packages/codegen/src/index.ts";
import contract from "../packages/error-codes/package.json" with { type: "json" };
import { languages } from "./languages/index.ts";

/** The targets of this repository, by package. */
export const config: ConfigFile = {
  catalog: "catalog",
  command: "pnpm generate",
  version: contract.version,
  schemas: "catalog",
  rules: {
    "named-replacement": "error",
    "no-case-twins": "error",
    order: "error",
    "text-length": "error",
  },
  targets: {
    ...Object.fromEntries(
      languages.map(({ name, target }) => [name, { ...target, runtime: "own" }]),
    ),
    "json-schema": { out: "packages/json-schema/schemas", package: "@org/error-schema" },
    markdown: { out: "packages/docs/pages", package: "@org/error-docs" },
    openapi: {
      out: "packages/openapi/components",
      package: "@org/error-openapi",
      prefix: "Gateway",
    },
    typescript: {
      out: "packages/error-codes/src/generated",
      package: "@org/error-codes",
      runtime: "own",
      with: ["express", "fastify", "hono"],
      imports: "ts",
    },
  },
};
