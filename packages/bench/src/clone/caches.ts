import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The variables that give every tool an empty cache in a folder, with the settings of its user. */
export function emptyCaches(folder: string): Record<string, string> {
  const at = (name: string): string => join(folder, name);
  const cargo = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  mkdirSync(at("cargo"));
  const settings = join(cargo, "config.toml");
  if (existsSync(settings)) symlinkSync(settings, join(at("cargo"), "config.toml"));
  return {
    npm_config_cache: at("npm"),
    pnpm_config_store_dir: at("pnpm-store"),
    pnpm_config_cache_dir: at("pnpm"),
    CARGO_HOME: at("cargo"),
    GOCACHE: at("go-build"),
    // Otherwise only root can remove its modules.
    GOFLAGS: [process.env.GOFLAGS ?? "", "-modcacherw"].join(" "),
    GOMODCACHE: at("go"),
    MAVEN_OPTS: [process.env.MAVEN_OPTS ?? "", `-Dmaven.repo.local=${at("maven")}`].join(" "),
    NODE_COMPILE_CACHE: at("node"),
    PIP_CACHE_DIR: at("pip"),
  };
}
