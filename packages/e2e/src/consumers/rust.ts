import { readFileSync } from "node:fs";
import { join } from "node:path";
import { foreignFolder, put } from "../places.ts";
import type { Registry } from "../registries/registry.ts";
import { run } from "../run.ts";
import { contents } from "./contents.ts";

const program = `fn main() {
    for entry in org_error_codes::codes() {
        println!("{}", entry.code);
    }
}
`;

/**
 * The report of the crate in a foreign crate, which uses a version of it from the registry. It builds where the
 * repository has built its own, so that the crates of others are built once.
 */
export async function rust(
  version: string,
  { env }: Registry,
  repository: string,
): Promise<string> {
  const project = foreignFolder();
  put(project, {
    "Cargo.toml": `[package]
name = "foreign"
version = "0.0.1"
edition = "2021"

[dependencies]
org-error-codes = { version = "=${version}", registry = "loopback" }

[profile.dev]
debug = false
`,
    "src/main.rs": program,
  });
  const codes = await run("cargo", ["run", "--quiet", "-j2"], {
    cwd: project,
    env: { ...env, CARGO_TARGET_DIR: join(repository, "packages/rust/target") },
    minutes: 20,
  });
  const lock = readFileSync(join(project, "Cargo.lock"), "utf8");
  const [, locked] = /name = "org-error-codes"\nversion = "(.+)"/.exec(lock) ?? [];
  return contents(`${locked}\n${codes}`);
}
