/** Runs the command line, and at its end writes to file 3 how many megabytes it took at most. */
import { writeSync } from "node:fs";

process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS / 1024));
});
await import("../../src/cli/cli.ts");
