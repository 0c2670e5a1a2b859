import { missing } from "../../../../scripts/toolchains.ts";
import type { Registries } from "../confinements.ts";
import { type CrateRegistry, startCrateRegistry } from "./crates.ts";
import { startJarRepository } from "./jars.ts";
import { type NpmRegistry, startNpmRegistry } from "./npm.ts";
import { startWheelIndex } from "./wheels.ts";

/** The registries of all languages whose toolchains are there. */
export interface AllRegistries extends Registries {
  readonly npm: NpmRegistry;
  readonly rust?: CrateRegistry;
}

/** Starts all of them. */
export const startRegistries = async (): Promise<AllRegistries> => ({
  npm: await startNpmRegistry(),
  ...(!missing("java") && { java: await startJarRepository() }),
  ...(!missing("python") && { python: await startWheelIndex() }),
  ...(!missing("rust") && { rust: await startCrateRegistry() }),
});
