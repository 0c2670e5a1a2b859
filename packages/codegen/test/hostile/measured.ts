/** Runs the command line, and at its end writes to file 3 what it has cost. */
import { writeSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage();
  const cost = { megabytes: maxRSS / 1024, seconds: (systemCPUTime + userCPUTime) / 1e6 };
  writeSync(3, JSON.stringify(cost));
});
await import("../../src/cli.ts");
