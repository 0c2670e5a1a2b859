import { posix } from "node:path";
import { emitters } from "../emitters/index.ts";
import type { ConfigFile, GoTargetFile, RuntimeFile, TargetFile } from "../formats/config-file.ts";
import { packageName } from "../model/package-name.ts";
import type { Reporter } from "../source/reporter.ts";

type Target = Partial<TargetFile & GoTargetFile & RuntimeFile>;

/** The folder for the tests of a target that belongs to the generator; undefined if the target has none. */
export function testsFolder(name: string, target: Target): string | undefined {
  const { tests } = target;
  const below = emitters.find((emitter) => emitter.name === name)?.runner?.folder;
  const named = packageName(target);
  return tests === undefined || !below || named === undefined
    ? tests
    : posix.join(tests, below(named));
}

/** Tests need vectors that they run, and a package that they import. */
export function checkTests({ targets, vectors }: Partial<ConfigFile>, report: Reporter): void {
  for (const [name, target] of Object.entries<Target>({ ...targets })) {
    const { tests, runtime = true } = target;
    if (tests === undefined) continue;
    const say = (fact: string, fix: string): void => report.value(target, "tests", fact, fix);
    const key = name === "go" ? "importPath" : "package";
    if (!vectors)
      say(
        `The tests of ${name} run vectors, but the config has none.`,
        "Add vectors: { out: FOLDER } at the top level, or delete tests.",
      );
    else if (runtime !== true)
      say(
        `The tests of ${name} test the runtime of the generator, which runtime: ${runtime} does not write.`,
        "Delete runtime, or delete tests.",
      );
    else if (packageName(target) === undefined)
      say(`The tests of ${name} import its package, which has no name.`, `Add ${key}.`);
  }
}
