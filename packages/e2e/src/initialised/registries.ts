import { startCrateRegistry } from "../registries/crates.ts";
import { startNpmRegistry } from "../registries/npm.ts";
import type { Registry } from "../registries/registry.ts";
import { startWheelIndex } from "../registries/wheels.ts";

/** The registries that a release publishes to. */
export interface Destinations {
  readonly npm: Registry;
  readonly python: Registry;
  readonly rust: Registry;
}

export const startDestinations = async (): Promise<Destinations> => ({
  npm: await startNpmRegistry(),
  python: await startWheelIndex(),
  rust: await startCrateRegistry(),
});

/** The environment in which a job publishes to them. What it installs is still from the registries of the world. */
export function publishingTo({ npm, python, rust }: Destinations): NodeJS.ProcessEnv {
  const { TWINE_REPOSITORY_URL, TWINE_USERNAME, TWINE_PASSWORD } = python.env;
  return { ...npm.env, ...rust.env, TWINE_REPOSITORY_URL, TWINE_USERNAME, TWINE_PASSWORD };
}

/**
 * A command as it is for a registry that is not the world's: one that signs nothing and skips nothing. The
 * environment of our own package has the same twine.
 */
export const onLoopback = (command: string): string =>
  command
    .replace(/^python3 -m venv .*\n.*bin\/pip" install .* twine==.*\n/m, "")
    .replace(" --provenance", "")
    .replace(" --skip-existing", "")
    .replace("--registry crates-io", "--registry loopback");
