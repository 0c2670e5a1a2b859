import { formats, type Problem, problemsIn, write } from "@org/error-codegen";
import { checkFlag } from "../../../scripts/flags.ts";
import { readCatalogs } from "./catalogs.ts";
import { origins, outputs } from "./outputs.ts";

/**
 * Generates the vectors from the catalogues and the hand-written cases. With `--check` it writes nothing,
 * and lists whatever differs.
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
