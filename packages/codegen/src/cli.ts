#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { main } from "./main.ts";

// Parsing makes much garbage: a nursery that does not grow halves the peak memory, at no cost in time.
setFlagsFromString("--semi-space-growth-factor=1");
process.exitCode = main(process.argv.slice(2));
