#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "./main.ts";

// A reader such as `head` may close the pipe early; a full disk deserves a message.
process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit();
  process.stderr.write(`error-codegen: ${message}.\n`);
  process.exit(1);
});

// Pages make much garbage, and little of it lives on. A nursery that does not grow, and a heap that only doubles
// before it is swept, take a third of the peak memory away and cost little time.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=100");
// The entry for every Node requires this file, which must therefore await nothing.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
