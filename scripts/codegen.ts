import { main } from "../packages/codegen/src/index.ts";
import { contract } from "./contract.ts";
import { config } from "./targets.ts";

// The generator's command line, for this repository's catalogue and packages.
const wire = contract.get("wire");
process.exitCode = await main(process.argv.slice(2), {
  config,
  run: "pnpm",
  ...(wire !== undefined && { packages: { wire } }),
});
