import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeCatalogue } from "../generation/catalogue.ts";

const cli = join(import.meta.dirname, "../../../site/dist/cli/cli.js");
const config = `catalog: catalog
targets: { typescript: { out: errors, package: "@bench/errors" } }
site: { out: dist }
`;

/** The measurements of building a site. */
export interface Built {
  readonly folder: string;
  /** Seconds, including process start. */
  readonly seconds: number;
  readonly pages: number;
  /** Size on disk in MB (1,000,000 bytes). */
  readonly size: number;
  /** Bytes of a code's page, compressed, without linked files. */
  readonly page: number;
}

/** Builds the site of a catalogue with a number of codes, in two languages. */
export function buildSite(root: string, codes: number): Built {
  const folder = join(root, `site-${codes}`);
  mkdirSync(folder);
  writeCatalogue(join(folder, "catalog"), codes);
  writeFileSync(join(folder, "error-codegen.yaml"), config);
  const start = performance.now();
  execFileSync(process.execPath, [cli, "build"], { cwd: folder });
  const seconds = (performance.now() - start) / 1000;
  const files = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const [page = ""] = files.filter((file) => /codes\/[\w-]+\/index\.html$/.test(file));
  return {
    folder: join(folder, "dist"),
    seconds,
    pages: files.filter((file) => file.endsWith(".html")).length,
    size: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6,
    page: gzipSync(readFileSync(page)).length,
  };
}
