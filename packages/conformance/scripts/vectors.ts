import { formats, write } from "@org/error-codegen";
import { readCatalogs } from "./catalogs.ts";
import { origins, outputs } from "./outputs.ts";

/**
 * The catalogues and the cases that are written by hand go in, the vectors come out. With `--check`
 * nothing is written, and whatever differs is named.
 */
const mode = process.argv.includes("--check") ? "check" : "write";

const { problems, catalogs } = readCatalogs();
if (problems) {
  process.stdout.write(formats.text(problems, process.stdout.isTTY));
  process.exitCode = 1;
} else {
  const { foreign, missing, stale, extra } = await write(outputs(catalogs), mode);
  for (const file of foreign)
    console.error(`${file} stands where vectors go, but it was not generated. Move it elsewhere.`);
  if (mode === "check")
    for (const [fact, files] of Object.entries({ missing, stale, extra }))
      for (const file of files) console.error(`${file} is ${fact}. Run: pnpm generate`);
  const differ =
    foreign.length + (mode === "check" ? missing.length + stale.length + extra.length : 0);
  if (differ > 0) process.exitCode = 1;
  else {
    const counts = origins(catalogs).gateway.map(
      ({ kind, written, generated }) => `${written.length + generated.length} ${kind}`,
    );
    console.log(`vectors: ${counts.join(", ")}`);
  }
}
