import { type Answers, answersFrom, type Given } from "../init/answers.ts";
import {
  docsFault,
  licenseFault,
  nameFault,
  packagesFault,
  parseNames,
  parseParts,
  parseTargets,
  partFault,
  targetNames,
} from "../init/faults.ts";
import type { Found } from "../init/found/index.ts";
import { ask } from "./ask.ts";
import { UsageError } from "./command.ts";

/** What the options say, checked. */
export function givenBy(options: Readonly<Record<string, string | true | undefined>>): Given {
  const textOf = (name: string): string | undefined =>
    typeof options[name] === "string" ? options[name] : undefined;
  const parsed = <T extends object>(
    name: string,
    parse: (list: string) => T | { fault: string },
  ): T | undefined => {
    const list = textOf(name);
    const result = list === undefined ? undefined : parse(list);
    if (result && "fault" in result) throw new UsageError(`--${name}: ${result.fault}`);
    return result;
  };
  if (/^[\s,]*$/.test(textOf("from") ?? "codes")) throw new UsageError("--from names no file.");
  return {
    name: textOf("name"),
    docs: textOf("docs"),
    packages: textOf("packages"),
    license: textOf("license"),
    targets: parsed("targets", parseTargets)?.targets,
    names: parsed("package", parseNames)?.names,
    parts: parsed("with", parseParts)?.parts,
  };
}

/** Asks one question, and gives what was said. */
type Asker = (question: string) => Promise<string>;

/** Asks what the options leave open: three questions at most, each until its answer can be used. */
export async function complete(
  given: Given,
  found: Found,
  asker: Asker = async (question) => (await ask({ said: question })).said,
): Promise<Given> {
  const name =
    given.name ??
    (await answer("Whose errors are they", answersFrom(given, found).name, nameFault, asker));
  const { targets, docs } = answersFrom({ ...given, name }, found);
  const list = given.targets
    ? ""
    : await answer(
        `What to generate: ${targetNames.join(", ")}`,
        targets.join(", "),
        targetsFault,
        asker,
      );
  const parsed = parseTargets(list);
  return {
    ...given,
    name,
    targets: "targets" in parsed ? parsed.targets : targets,
    docs:
      given.docs ?? (await answer("Where will each code have its page", docs, docsFault, asker)),
  };
}

function targetsFault(list: string): string | undefined {
  const parsed = parseTargets(list);
  return "fault" in parsed ? parsed.fault : undefined;
}

/** The answer to a question, which is the usual one if nothing is said. */
async function answer(
  question: string,
  usual: string,
  faultOf: (said: string) => string | undefined,
  asker: Asker,
): Promise<string> {
  for (;;) {
    const said = (await asker(`${question} (${usual})`)) || usual;
    const fault = faultOf(said);
    if (fault === undefined) return said;
    process.stderr.write(`${fault}\n`);
  }
}

/** Refuses answers that nothing can be named after, wherever they are from. */
export function checkAnswers(answers: Answers, given: Given): void {
  const { name, docs, packages, license, targets } = answers;
  const checks: [option: string, fault: string | undefined][] = [
    ["name", nameFault(name)],
    ["docs", docsFault(docs)],
    ["packages", packagesFault(packages)],
    ["license", license === undefined ? undefined : licenseFault(license)],
    // Parts that were found are for what is there; parts that were asked for are for what is generated.
    ["with", partFault(given.parts ?? [], targets)],
  ];
  for (const [option, fault] of checks)
    if (fault !== undefined) throw new UsageError(`--${option}: ${fault}`);
}
