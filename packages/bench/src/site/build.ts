import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeCatalogue } from "../generation/catalogue.ts";

const cli = join(import.meta.dirname, "../../../site/dist/cli/cli.js");
const peak = join(import.meta.dirname, "peak.ts");
const config = `catalog: catalog
targets: { typescript: { out: errors, package: "@bench/errors" } }
site: { out: dist }
`;

/** The measurements of building a site. */
export interface Built {
  readonly folder: string;
  /** Seconds, including process start. */
  readonly seconds: number;
  /** Peak memory in MB (1,000,000 bytes). */
  readonly memory: number;
  readonly pages: number;
  /** Size on disk in MB (1,000,000 bytes). */
  readonly size: number;
  /** Bytes of a code's page, compressed, without linked files. */
  readonly page: number;
}

/** Builds the site of a catalogue with a number of codes, in one language. */
export function buildSite(root: string, codes: number): Built {
  const folder = join(root, `site-${codes}`);
  mkdirSync(folder);
  writeCatalogue(join(folder, "catalog"), codes);
  rmSync(join(folder, "catalog/locales"), { recursive: true });
  writeFileSync(join(folder, "error-codegen.yaml"), config);
  const start = performance.now();
  const args = [`--import=${peak}`, cli, "build"];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`error-site build ended with ${status}: ${stderr}`);
  const files = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const [page = ""] = files.filter((file) => /codes\/[\w-]+\/index\.html$/.test(file));
  return {
    folder: join(folder, "dist"),
    seconds,
    memory: (Number(stderr) * 1024) / 1e6,
    pages: files.filter((file) => file.endsWith(".html")).length,
    size: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6,
    page: gzipSync(readFileSync(page)).length,
  };
}
