import { formats, type Problem, problemsIn, write } from "@org/error-codegen";
import { checkFlag } from "../../../scripts/flags.ts";
import { readCatalogs } from "./catalogs.ts";
import { origins, outputs } from "./outputs.ts";

/**
 * The catalogues and the cases that are written by hand go in, the vectors come out. With `--check`
 * nothing is written, and whatever differs is named.
 */
const mode = checkFlag("vectors") ? "check" : "write";

const { problems, catalogs } = readCatalogs();
if (problems) fail(problems);
else {
  const found = problemsIn(await write(outputs(catalogs), mode), mode, "Run: pnpm generate");
  if (found.length > 0) fail(found);
  else {
    const counts = origins(catalogs).gateway.map(
      ({ kind, written, generated }) => `${written.length + generated.length} ${kind}`,
    );
    console.log(`vectors: ${counts.join(", ")}`);
  }
}

function fail(problems: readonly Problem[]): void {
  process.stdout.write(formats.text(problems, process.stdout.isTTY));
  process.exitCode = 1;
}
