import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Catalog, type ConfigFile, outputs } from "@org/error-codegen";
import { trackedFiles } from "./copy.ts";
import { filesOf } from "./emitted.ts";
import { foreignFolder, inRepository, put } from "./places.ts";
import { type Ended, run, tryRun } from "./run.ts";

const own = inRepository("packages/rust");

/** The crates of others, which are the same in every build folder. */
const others = ["debug/.fingerprint", "debug/build", "debug/deps"];
const isOurs = (path: string): boolean => /^(lib)?org[-_]error[-_]codes-/.test(basename(path));

/** Prepares a build folder with the crates of others that were built for the original. */
export function startTarget(target: string): void {
  if (existsSync(target)) return;
  const made = `${target}-${process.pid}`;
  mkdirSync(made, { recursive: true });
  for (const part of others)
    if (existsSync(join(own, "target", part)))
      cpSync(join(own, "target", part), join(made, part), {
        recursive: true,
        preserveTimestamps: true,
        filter: (path) => !isOurs(path),
      });
  try {
    renameSync(made, target);
  } catch {
    // Another test file was faster.
    rmSync(made, { recursive: true });
  }
}

/**
 * The build folder of all copies, so that crates are built once. The original has its own: for cargo a copy
 * is the same crate, distinguished only by dates.
 */
async function targetOf(cwd: string): Promise<string> {
  if (cwd === own) return join(own, "target");
  const copies = join(own, "target/copies");
  if (!existsSync(copies)) await cargo(own, "test", "--no-run", "--quiet", "--all-features", "-j2");
  startTarget(copies);
  return copies;
}

const surroundingsOf = async (cwd: string) => ({
  cwd,
  env: {
    CARGO_TARGET_DIR: await targetOf(cwd),
    // What a test generates is compiled once.
    ...(cwd !== own && { CARGO_INCREMENTAL: "0" }),
    CARGO_TERM_COLOR: "never",
  },
  // Concurrent users of the folder wait for each other.
  minutes: 20,
});

/** Runs cargo in a crate; it has to succeed. */
export const cargo = async (cwd: string, ...args: readonly string[]): Promise<string> =>
  run("cargo", args, await surroundingsOf(cwd));

/** The findings of judges in a crate; empty if there are none. */
export async function judged(cwd: string, ...args: readonly string[]): Promise<string> {
  const { env, ...surroundings } = await surroundingsOf(cwd);
  const { output, status }: Ended = await tryRun("cargo", args, {
    ...surroundings,
    env: { ...env, RUSTDOCFLAGS: "-D warnings" },
  });
  return status === 0 && !/^warning/m.test(output) ? "" : output;
}

/** A copy of the crate outside the repository, which a test can change. */
export async function crateCopy(): Promise<string> {
  const folder = foreignFolder();
  for (const path of await trackedFiles())
    if (path.startsWith("packages/rust/"))
      cpSync(inRepository(path), join(folder, path.slice("packages/rust/".length)));
  pinAsOurs(folder);
  return folder;
}

/** A table of the crate's manifest, with its heading. */
export function table(name: string): string {
  const manifest = readFileSync(join(own, "Cargo.toml"), "utf8");
  const [found] = new RegExp(`^\\[${name}\\]\\n(?:(?!\\[).*\\n)+`, "m").exec(manifest) ?? [];
  if (found === undefined) throw new Error(`Cargo.toml has no [${name}].`);
  return found;
}

/** Pins the versions of crates that the crate's own tests were built with. */
export function pinAsOurs(folder: string): void {
  const lock = join(own, "Cargo.lock");
  if (existsSync(lock)) cpSync(lock, join(folder, "Cargo.lock"));
}

type Target = Omit<NonNullable<ConfigFile["targets"]["rust"]>, "out">;

/** The sources that the generator emits for a target of a config: path to text. */
export async function emitted(catalog: Catalog, target: Target): Promise<Record<string, string>> {
  const targets = { rust: { out: "src", ...target } };
  const [output] = outputs(catalog, { catalog: "a test", targets });
  const files = await Array.fromAsync(output?.files() ?? []);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/**
 * Replaces the sources in a copy of the crate with what the generator emits for another catalogue, and its tests
 * with the runner of the vectors, which go to `vectors`.
 */
export async function regenerate(copy: string, catalog: Catalog): Promise<void> {
  for (const folder of ["src", "tests"]) rmSync(join(copy, folder), { recursive: true });
  const rust = {
    out: "src",
    package: "org-error-codes",
    with: ["axum", "http", "reqwest"] as ("axum" | "http" | "reqwest")[],
    tests: "tests/vectors",
  };
  put(copy, await filesOf(catalog, { targets: { rust }, vectors: { out: "vectors" } }));
  // The layout is judged, too.
  rmSync(join(copy, "src/rustfmt.toml"));
}

/** The results of a crate's own tests. */
export interface Tested {
  readonly passed: number;
  readonly failed: number;
  /** Their output. */
  readonly printed: string;
}

/** Runs the tests of a crate. */
export async function cargoTest(cwd: string, args: readonly string[] = []): Promise<Tested> {
  const { output: printed } = await tryRun(
    "cargo",
    ["test", "--all-features", "--no-fail-fast", "-j2", ...args, "--", "--show-output"],
    await surroundingsOf(cwd),
  );
  const results = [
    ...printed.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm),
  ];
  if (results.length === 0) throw new Error(printed);
  const sum = (group: number): number =>
    results.reduce((total, result) => total + Number(result[group]), 0);
  // An ignored test was not run.
  return { passed: sum(1), failed: sum(2) + sum(3), printed };
}

/** A foreign crate that uses the published one, and the crates of others as our own tests were built with them. */
export function foreignCrate(published: string, main: string): string {
  const folder = foreignFolder();
  put(folder, {
    "Cargo.toml": `[package]
name = "foreign"
version = "0.1.0"
edition = "2021"

${table("dev-dependencies").replace("dev-", "")}
org-error-codes = { path = ${JSON.stringify(published)}, features = ["axum", "reqwest"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"

[profile.dev]
debug = false
`,
    "src/main.rs": main,
  });
  const lock = join(dirname(published), "Cargo.lock");
  if (existsSync(lock)) cpSync(lock, join(folder, "Cargo.lock"));
  return folder;
}
