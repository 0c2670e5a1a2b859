import { join } from "node:path";
import { main } from "../packages/site/src/cli/main.ts";
import { config } from "./targets.ts";

/**
 * Makes the site of this repository's catalogue: `build` writes it, `dev` serves it while you edit. It runs the
 * command `error-site` from its sources, with this repository's config.
 */
process.chdir(join(import.meta.dirname, ".."));
const site = { out: "packages/docs/site" };
process.exitCode = await main(process.argv.slice(2), () => ({
  config: { ...config, site },
  root: ".",
}));
