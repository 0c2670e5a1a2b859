import { main } from "../packages/codegen/src/index.ts";
import { contract } from "./contract.ts";
import { config } from "./targets.ts";

const wire = contract.get("wire");

/** The generator's command line, for this repository's catalogue and packages. */
export const generator = (...args: readonly string[]): Promise<number> =>
  main(args, { config, run: "pnpm", ...(wire !== undefined && { packages: { wire } }) });
