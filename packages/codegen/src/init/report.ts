import { configName } from "../config/config.ts";
import { defaultHead, type ImportReport, printImport } from "../import/index.ts";
import type { Catalog } from "../model/catalog.ts";
import { counted } from "../text/counted.ts";
import { isExampleAddress, isExampleModule } from "../text/example-address.ts";
import type { Answers } from "./answers.ts";
import { tooOld } from "./node.ts";
import { partsOf } from "./parts.ts";
import { catalogPath } from "./places.ts";
import type { Plan } from "./plan.ts";
import type { SetUp } from "./set-up.ts";

/** What init has done, or would do. */
export interface Report {
  readonly answers: Answers;
  readonly plan: Plan;
  readonly done: Extract<SetUp, { catalog: unknown }>;
  readonly isDry: boolean;
  /** What was taken from other files, and what was left. */
  readonly taken?: ImportReport;
}

/** The report for people, with so many of what was left for each rule. */
export function text({ answers, plan, done, isDry, taken }: Report, perRule: number): string {
  const { catalog, generated, additions } = done;
  const { name, docs } = answers;
  const files = written(plan).map((path) => `  ${path}`);
  const unsettled = [...placeholdersOf(answers, catalog), ...plan.unsettled];
  const hasReadmes = plan.files.some(({ path }) => path.endsWith("/README.md"));
  const isWaiting = additions.some(({ isAdvice }) => !isAdvice);
  const next = isWaiting ? "Next, once the lines above are added:" : "Next:";
  const blocks = [
    ...(taken ? [[printImport(taken, "text", false, perRule)]] : []),
    [
      `${name} errors: ${counted(catalog.codes.length, "code")} in ${catalogPath}, with pages at ${docs}`,
      isDry
        ? `This would write ${counted(files.length, "file")}, and generate ${counted(generated.length, "more", "more")}:`
        : `${counted(files.length, "file")} written, and ${counted(generated.length, "more", "more")} generated:`,
    ],
    files,
    ...additions.map(({ file, where, isAdvice, lines }) => [
      isAdvice ? `In ${file}:` : `Add to ${where ? `${where} in ` : ""}${file}:`,
      ...lines.map((line) => `  ${line}`),
    ]),
    ...(plan.unlicensed === undefined ? [] : [[`${plan.unlicensed} ${addLicense}`]]),
    ...(unsettled.length > 0
      ? [["Settle before the first release:", ...unsettled.map((line) => `  ${line}`)]]
      : []),
    ...(plan.next.length > 0
      ? [
          [
            next,
            ...plan.next.map((command) => `  ${command}`),
            ...tooOld(plan.needs, process.versions.node),
          ],
        ]
      : []),
    [
      `Then edit ${catalogPath}, and run: ${plan.generate}`,
      ...(answers.targets.includes("typescript")
        ? ["Services see a change of the TypeScript package once it is built again."]
        : []),
      ...(hasReadmes
        ? [
            "The READMEs of packages show a code, and are yours: generate names each line whose code is gone.",
          ]
        : []),
      ...handlersFor(answers),
    ],
  ];
  return blocks.map((lines) => lines.join("\n")).join("\n\n");
}

/** The files that are not as they were. */
const written = ({ files }: Plan): string[] =>
  files
    .filter(({ text: after, before }) => after !== before)
    .map(({ path }) => path)
    .sort();

/** How handlers for frameworks are added, if none was asked for or found. */
function handlersFor({ targets, parts }: Answers): string[] {
  const frameworks = targets.flatMap((name) =>
    partsOf[name] ? [`${partsOf[name].join(", ")} (${name})`] : [],
  );
  return parts.length > 0 || frameworks.length === 0
    ? []
    : [
        `For the handlers of a framework, run init again with --with NAME: ${frameworks.join("; ")}.`,
      ];
}

/** What its owner has yet to say before the first release, because nothing was found for it or it is an example. */
function placeholdersOf({ docs, names, targets }: Answers, { title, codes }: Catalog): string[] {
  if (codes.some(({ since }) => since !== undefined)) return [];
  const { go = "" } = names;
  return [
    ...(title === defaultHead.title
      ? [`the title, ${title}, which names nobody: title in ${catalogPath}`]
      : []),
    ...(isExampleAddress(docs)
      ? [`the address of the pages, ${docs}, which is an example: docs in ${catalogPath}`]
      : []),
    ...(targets.includes("go") && isExampleModule(go)
      ? [`the path of the Go module, ${go}: importPath in ${configName}, and go.mod`]
      : []),
  ];
}

const addLicense = "Before you publish, add LICENSE and name it in each manifest.";

/** The report for machines. */
export const json = ({ answers, plan, done, isDry, taken }: Report): string =>
  JSON.stringify(
    {
      written: !isDry,
      answers,
      ...(taken && { taken }),
      files: written(plan),
      generated: done.generated.toSorted(),
      additions: done.additions,
      next: plan.next,
    },
    null,
    2,
  );
