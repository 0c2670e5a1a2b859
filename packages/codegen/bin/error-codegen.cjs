#!/usr/bin/env node
"use strict";

// Every Node can parse this file, so that one that is too old gets a sentence and no stack trace.
var parts = process.versions.node.split(".").map(Number);
var isSupported =
  parts[0] > 22 || (parts[0] === 22 && parts[1] >= 12) || (parts[0] === 20 && parts[1] >= 19);

if (isSupported) {
  require("../dist/cli/cli.js");
} else {
  console.error(
    "error-codegen: Node " +
      process.versions.node +
      " is too old or no longer supported. Use Node 20.19, 22.12 or newer."
  );
  process.exitCode = 1;
}
