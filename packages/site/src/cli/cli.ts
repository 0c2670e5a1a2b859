#!/usr/bin/env node
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";

// Nothing else is imported before the version is known: Astro does not even load on an older Node.
const { engines } = createRequire(import.meta.url)("../../package.json");
const [, major = 0, minor = 0] = /^>=(\d+)\.(\d+)/.exec(engines.node)?.map(Number) ?? [];
const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number);
if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  process.stderr.write(
    `error-site: This is Node ${process.versions.node}, and Astro, which builds the site, needs Node ${major}.${minor} or newer.\n`,
  );
  process.exitCode = 1;
} else {
  // Pages leave much garbage. A nursery that does not grow, and a heap that grows by a half before it is swept, lower
  // the peak of memory.
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=50");
  const { main } = await import("./main.ts");
  process.exitCode = await main(process.argv.slice(2));
}
