import { type Answers, answersFrom, type Given } from "../../src/init/answers.ts";
import { type Found, find } from "../../src/init/found/index.ts";
import { type Plan, plan } from "../../src/init/plan.ts";
import { emptyFolder, fill } from "../folder.ts";

/** A plan, and what a test asks of it. */
export interface Planned extends Plan {
  readonly answers: Answers;
  readonly paths: readonly string[];
  textOf(path: string): string;
}

/** The plan for a folder with these files. */
export function planned(
  files: Record<string, string>,
  given: Given = {},
  more: Partial<Found> = {},
): Planned {
  const folder = emptyFolder();
  fill(folder, files);
  const found = { ...find(folder), folder: "acme", ...more };
  const answers = answersFrom(given, found);
  const made = plan(answers, found);
  const textOf = (path: string): string =>
    made.files.find((file) => file.path === path)?.text ?? `there is no ${path}`;
  return { ...made, answers, paths: made.files.map(({ path }) => path).sort(), textOf };
}

/** The lines of the config's targets, without the folders of tests. */
export const targetsOf = ({ textOf }: Planned): string[] =>
  Array.from(textOf("error-codegen.yaml").matchAll(/^ {2}(\S+: \{ .+ \})$/gm), ([, line = ""]) =>
    line.replace(/, tests: \S+/, ""),
  );
