import { parse } from "yaml";

/** The part of a workflow that is checked. */
interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The rights that a job may have besides reading public data. */
const rights = new Set(["contents", "pull-requests", "pages", "id-token", "attestations"]);

/** Commands that run code of dependencies or of a pull request. */
const builds =
  /\b(pnpm|npx|turbo|\.ci\/run|cargo (build|test)|mvn|go (build|test)|npm (ci|i|install|run))\b/;

/** The faults of a workflow, in sentences. */
export function faultsOf(text: string): string[] {
  const workflow: Workflow = parse(text);
  const faults: string[] = [];
  for (const [line] of text.matchAll(/^.*\buses:.*$/gm))
    if (!/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      faults.push(`${line.trim()} is not pinned by commit, with its version in a comment`);
  if (JSON.stringify(workflow.permissions) !== "{}")
    faults.push("the workflow gives every job rights");
  if (JSON.stringify(workflow.on).includes("pull_request_target"))
    faults.push("pull_request_target runs with secrets");
  for (const [name, job] of Object.entries(workflow.jobs))
    for (const fault of faultsOfJob(job)) faults.push(`${name}: ${fault}`);
  return faults;
}

function* faultsOfJob(job: Job): Generator<string> {
  const { permissions, steps = [] } = job;
  if (typeof permissions !== "object" || permissions === null) {
    yield "has no permissions of its own";
    return;
  }
  for (const right of Object.keys(permissions))
    if (!rights.has(right)) yield `has the right ${right}`;
  const isBuilding = steps.some(({ run = "" }) => builds.test(run));
  const mayWrite = Object.values(permissions).includes("write");
  if (isBuilding && mayWrite) yield "builds or installs with a right to write";
  if (isBuilding && /\bsecrets\b|github\.token/.test(JSON.stringify(job)))
    yield "builds or installs in the presence of a secret";
  if (
    mayWrite &&
    JSON.stringify(job).includes('"id-token"') &&
    /contents.{1,3}write/.test(JSON.stringify(permissions))
  )
    yield "can both publish and push";
  for (const { uses = "", run = "", with: given } of steps) {
    if (uses.startsWith("actions/checkout@") && given?.["persist-credentials"] !== false)
      yield "leaves a token in the checkout";
    if (uses.startsWith("actions/cache@") || given?.cache !== undefined) yield "restores a cache";
    if (uses.startsWith("actions/setup-node@") && given?.["package-manager-cache"] !== false)
      yield "restores a cache";
    if (/\$\{\{/.test(run)) yield `has an expression in a command: ${run}`;
  }
}
