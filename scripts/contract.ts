import { existsSync, readFileSync } from "node:fs";
import type { Audience } from "../packages/codegen/src/index.ts";
import { type LanguageName, languages } from "./languages/index.ts";

/** Audience to the folder of its package. */
const folders: Readonly<Record<Exclude<Audience, LanguageName>, string>> = {
  wire: "conformance",
  typescript: "error-codes",
  ...Object.fromEntries(languages.map(({ name }) => [name, name])),
  "json-schema": "json-schema",
  openapi: "openapi",
  docs: "docs",
};

interface Manifest {
  readonly name: string;
  readonly version: string;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(`packages/${folder}/package.json`, "utf8"));

/** Audience to the name of its package. All of them share one version. */
export const contract: ReadonlyMap<Audience, string> = new Map(
  (Object.entries(folders) as [Audience, string][])
    .filter(([, folder]) => existsSync(`packages/${folder}/package.json`))
    .map(([audience, folder]) => [audience, manifestOf(folder).name]),
);

/** The version that they share. */
export const contractVersion = (): string => manifestOf(folders.typescript).version;
