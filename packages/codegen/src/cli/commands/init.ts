import { configName } from "../../config/config.ts";
import { targets } from "../../formats/targets.ts";
import { partsOf } from "../../init/parts.ts";
import type { Report } from "../../init/report.ts";
import { canAsk } from "../ask.ts";
import { type Command, command, type Outcome, UsageError } from "../command.ts";
import { perRule } from "../options.ts";

const root = ".";
const allTargets = targets.map(({ name }) => name).join(", ");
const allParts = Object.entries(partsOf)
  .map(([target, parts]) => `${parts.join(", ")} (${target})`)
  .join("; ");

export const init: Command = command({
  name: "init",
  summary:
    "set up a catalogue and its packages in this folder; a terminal asks for what is missing",
  options: {
    name: { value: "NAME", help: "whose errors they are, such as Acme" },
    targets: { value: "LIST", help: `what to generate: ${allTargets}` },
    docs: { value: "URL", help: "the address below which each code will have its page" },
    packages: { value: "FOLDER", help: "the folder of all packages, of every language" },
    package: { value: "LIST", help: "names of packages: python=acme-errors" },
    with: { value: "LIST", help: `the frameworks that handlers are for: ${allParts}` },
    site: {
      help: "a site with the page of each code, and the workflow that publishes it on GitHub Pages",
    },
    license: {
      value: "ID",
      help: "the licence of the packages, by SPDX: MIT, Apache-2.0, UNLICENSED",
    },
    from: { value: "LIST", help: "files whose codes make the catalogue: codes.csv,Errors.java" },
    another: { help: "set up a catalogue, although the repository has one in another folder" },
    yes: { short: "y", help: "take what is found as the answer to each question" },
    "dry-run": { help: "list what it would write, and write nothing" },
  },
  formats: ["text", "json"],
  async run({ options }) {
    const {
      anotherCatalogue,
      answersFrom,
      differences,
      find,
      importFrom,
      isSetUp,
      moreThan,
      nothing,
      planFor,
      report,
      setUp,
      withinOthers,
    } = await import("../../init/index.ts");
    const { checkAnswers, complete, givenBy } = await import("../init-answers.ts");
    const { sameAbove } = await import("../init-elsewhere.ts");
    const isForMachines = options.format === "json";
    const found = find(root);
    const given = givenBy({ ...options });
    const { from } = options;
    if (isSetUp(root)) {
      const imported =
        from === undefined ? undefined : await importFrom(from, answersFrom(given, found));
      if (imported?.problems) return imported;
      const more = moreThan(given, found, root);
      const problems = differences(given, imported?.catalog, found, root, more?.added ?? nothing);
      if (problems.length > 0) return { problems };
      if (!more) return { text: alreadyThere(isForMachines) };
      checkAnswers(more.answers, given, found);
      const others = withinOthers(more.plan, more.found, sameAbove({ ...options }, given));
      return others.length > 0 ? { problems: others } : carryOut(more);
    }
    if (found.catalog?.problems) return { problems: found.catalog.problems };
    const within = (said: typeof given) => {
      const answers = answersFrom(said, found);
      const others = options.another === true ? [] : anotherCatalogue(answers, found, root);
      if (others.length > 0) return others;
      return withinOthers(planFor(answers, found), found, sameAbove({ ...options }, said));
    };
    const isAsked = options.yes !== true && canAsk();
    const said = isAsked && within(given).length === 0 ? await complete(given, found) : given;
    const answers = answersFrom(said, found);
    checkAnswers(answers, given, found);
    const problems = within(said);
    if (problems.length > 0) return { problems };
    const imported = from === undefined ? undefined : await importFrom(from, answers);
    if (imported?.problems) return imported;
    const plan = planFor(answers, found, imported?.catalog);
    return carryOut({ answers, plan, ...(imported && { taken: imported.taken }) });

    async function carryOut(what: Pick<Report, "answers" | "plan" | "taken">): Promise<Outcome> {
      const isDry = options["dry-run"] === true;
      const done = await setUp(what.plan, root, isDry ? "check" : "write");
      if (done.refused)
        throw new UsageError(done.refused.map((fact) => `${fact} ${elsewhere}`).join("\n"));
      if (done.problems) return done;
      const print = isForMachines ? report.json : report.text;
      return { text: print({ ...what, done, isDry }, options.all ? Infinity : perRule) };
    }
  },
});

const elsewhere = "Use another folder with --packages.";

/** What a second run says. */
const alreadyThere = (isForMachines: boolean): string =>
  isForMachines
    ? JSON.stringify({ written: false, files: [], generated: [], additions: [], next: [] }, null, 2)
    : `This folder is set up already: ${configName} is there. Nothing is written. To add a target, a framework or a site, run this with --targets, --with or --site.`;
