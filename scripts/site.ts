import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { formats, pipeline, summary } from "@org/error-codegen";
import { config } from "./targets.ts";

// Serves the site while the catalogue is edited: a change is generated at once, and the open page shows
// it. What is wrong with the catalogue is said, and the site stays as it was.

/** Editors save a file in several steps, in less than so many milliseconds. */
const settled = 50;

let timer: NodeJS.Timeout | undefined;
let running = generate();
await running;
spawn(process.execPath, ["packages/site/scripts/dev.ts"], { stdio: "inherit" }).on("exit", (code) =>
  process.exit(code ?? 0),
);
// Folder by folder: to watch recursively loses files that an editor replaces.
for (const folder of [config.catalog, `${config.catalog}/locales`])
  watch(folder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(generate);
    }, settled);
  });

async function generate(): Promise<void> {
  const { problems, catalog, changes } = await pipeline(config, "write");
  if (problems) process.stdout.write(formats.text(problems, process.stdout.isTTY));
  else console.log(summary(catalog, changes));
}
