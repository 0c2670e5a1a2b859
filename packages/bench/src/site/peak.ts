/** Prints the peak of the process's memory in KiB to its standard error, when it ends. */
process.on("exit", () => {
  process.stderr.write(`${process.resourceUsage().maxRSS}\n`);
});
