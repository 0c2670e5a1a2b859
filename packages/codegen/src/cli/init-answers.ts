import { type Answers, answersFrom, type Given } from "../init/answers.ts";
import {
  docsFault,
  nameFault,
  namesFault,
  packagesFault,
  parseNames,
  parseParts,
  parseTargets,
  partFault,
  targetNames,
} from "../init/faults.ts";
import type { Found } from "../init/found/index.ts";
import { licenseFault } from "../init/license.ts";
import { catalogPath } from "../init/places.ts";
import { ask } from "./ask.ts";
import { UsageError } from "./command.ts";

/** An option, and what is wrong with its value; undefined if it can be used. */
type Check = readonly [option: string, fault: string | undefined];

/** What the options say, checked: every fault is named at once. */
export function givenBy(options: Readonly<Record<string, string | true | undefined>>): Given {
  const textOf = (name: string): string | undefined =>
    typeof options[name] === "string" ? options[name] : undefined;
  const checks: Check[] = [];
  const checked = (
    name: string,
    faultOf: (text: string) => string | undefined,
  ): string | undefined => {
    const text = textOf(name);
    if (text !== undefined) checks.push([name, faultOf(text)]);
    return text;
  };
  const parsed = <T extends object>(
    name: string,
    parse: (list: string) => T | { fault: string },
  ): T | undefined => {
    const list = textOf(name);
    const result = list === undefined ? undefined : parse(list);
    if (!result || !("fault" in result)) return result;
    checks.push([name, result.fault]);
    return;
  };
  const given = {
    name: checked("name", nameFault),
    targets: parsed("targets", parseTargets)?.targets,
    docs: checked("docs", docsFault),
    packages: checked("packages", packagesFault),
    names: parsed("package", parseNames)?.names,
    parts: parsed("with", parseParts)?.parts,
    site: options.site === true,
    license: checked("license", licenseFault),
  };
  const isEmpty = /^[\s,]*$/.test(textOf("from") ?? "codes");
  refuseFaults([...checks, ["from", isEmpty ? "No file is named." : undefined]]);
  return given;
}

function refuseFaults(checks: readonly Check[]): void {
  const faults = checks.flatMap(([option, fault]) =>
    fault === undefined ? [] : `--${option}: ${fault}`,
  );
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}

/** Asks one question, and gives what was said. */
type Asker = (question: string) => Promise<string>;

/**
 * Asks what the options leave open: three questions at most, each until its answer can be used. A catalogue
 * that says where its pages are answers the last one.
 */
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
      given.docs ??
      (found.catalog?.docs !== undefined
        ? docs
        : await answer("Where will each code have its page", docs, docsFault, asker)),
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

/** Refuses answers that nothing can be named after, or that do not go together, wherever they are from. */
export function checkAnswers(
  { name, docs, names, targets }: Answers,
  given: Given,
  { catalog }: Found,
): void {
  const known = catalog?.docs ?? docs;
  const unusable = nameFault(name);
  refuseFaults([
    ["name", unusable],
    [
      "docs",
      docs === known
        ? docsFault(docs)
        : `${catalogPath} has docs: ${known} already. Change it there.`,
    ],
    ["package", unusable === undefined ? namesFault(names, given.names ?? {}, targets) : undefined],
    // Parts that were found are for what is there; parts that were asked for are for what is generated.
    ["with", partFault(given.parts ?? [], targets)],
  ]);
}
