import { formats, type Problem, problemsIn, write } from "@org/error-codegen";
import { readCatalogs } from "./catalogs.ts";
import { origins, outputs } from "./outputs.ts";

/**
 * Generates the vectors from the catalogues and the hand-written cases. The mode `check` writes nothing,
 * and lists whatever differs. Returns the exit code.
 */
export async function vectors(mode: "write" | "check"): Promise<number> {
  const { problems, catalogs } = readCatalogs();
  if (problems) return fail(problems);
  const found = problemsIn(await write(outputs(catalogs), mode), mode, "Run: pnpm generate");
  if (found.length > 0) return fail(found);
  const counts = origins(catalogs).gateway.map(
    ({ kind, written, generated }) => `${written.length + generated.length} ${kind}`,
  );
  console.log(`vectors: ${counts.join(", ")}`);
  return 0;
}

function fail(problems: readonly Problem[]): 1 {
  process.stdout.write(formats.text(problems, process.stdout.isTTY));
  return 1;
}
