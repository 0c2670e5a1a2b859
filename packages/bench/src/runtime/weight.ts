import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { table } from "../table.ts";

/** The size of a bundle in bytes: minified by esbuild, then gzip at its highest level. */
const programs = {
  "whole package": 'export * from "@org/error-codes"',
  "parseError alone": 'export { parseError } from "@org/error-codes"',
  "ApiError alone": 'export { ApiError } from "@org/error-codes"',
  "one code":
    'import { InvalidRequest } from "@org/error-codes/constants"; console.log(InvalidRequest)',
  "http-errors": 'export { default } from "http-errors"',
  "@hapi/boom": 'export * from "@hapi/boom"',
  "http-status-codes": 'export * from "http-status-codes"',
  "zod, the envelope alone":
    'import * as z from "zod"; export const envelope = z.object({ error: z.object({ message: z.string(), code: z.string() }) })',
  "valibot, the envelope alone":
    'import * as v from "valibot"; export const envelope = v.object({ error: v.object({ message: v.string(), code: v.string() }) })',
};

const rows = await Promise.all(
  Object.entries(programs).map(async ([name, contents]) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "node",
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    return [name, `${bytes.length} B`, `${gzipSync(bytes, { level: 9 }).length} B`];
  }),
);
console.log(table(["Bundling", "minified", "gzip"], rows));
