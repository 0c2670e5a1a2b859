import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { formats, pipeline, summary } from "@org/error-codegen";
import { config } from "./targets.ts";

// Serves the site during editing. A change of the catalogue is generated and shown at once. If the
// catalogue has problems, they are printed, and the site stays as it was.

/** Milliseconds within which editors finish the steps of saving a file. */
const settled = 50;

let timer: NodeJS.Timeout | undefined;
let running = generate();
await running;
spawn(process.execPath, ["packages/site/scripts/dev.ts"], { stdio: "inherit" }).on("exit", (code) =>
  process.exit(code ?? 0),
);
// One folder at a time: recursive watching misses files that an editor replaces.
for (const folder of [config.catalog, `${config.catalog}/locales`])
  watch(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(generate);
    }, settled);
  });

async function generate(): Promise<void> {
  const { problems, warnings, catalog, changes } = await pipeline(config, "write");
  process.stdout.write(formats.text(problems ?? warnings, process.stdout.isTTY));
  if (!problems) console.log(summary(catalog, changes));
}
