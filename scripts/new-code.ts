import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { compile, formats, rulesOf } from "@org/error-codegen";
import { flags, wrongUse } from "./flags.ts";
import { insertCode } from "./insert-code.ts";
import { put } from "./put.ts";
import { script } from "./run.ts";
import { config } from "./targets.ts";

/**
 * Adds a code to the catalogue: `pnpm new-code` asks for its fields, unless flags set them. Nothing is
 * written unless the catalogue is still valid with the new code.
 */
const path = "catalog/catalog.yaml";

const questions = {
  code: "Code (snake_case, such as order_expired)",
  meaning: "Meaning, in a few words",
  category: "Category (a key of categories), or nothing",
  action: "What to do, in a few words, or nothing",
  statuses: "Statuses, the default first (such as 400, 5xx), or nothing",
  recovery: "Recovery (transient, correctable or terminal), or nothing: as its status says",
  actor:
    "Who must act (caller, account_owner, operator or upstream), or nothing: as its status says",
};
type Field = keyof typeof questions;
type Answers = Record<Field, string>;
const needed: readonly Field[] = ["code", "meaning"];
const fields = Object.keys(questions) as Field[];

const answers = await ask(given());
const before = readFileSync(path, "utf8");
const statuses = answers.statuses.split(/[\s,]+/).filter(Boolean);
const after = insertCode(before, { ...answers, statuses });
const lockPath = "catalog/catalog.lock.json";
const files = {
  catalog: [{ path, bytes: Buffer.from(after) }],
  locales: [],
  ...(existsSync(lockPath) && { lock: { path: lockPath, bytes: readFileSync(lockPath) } }),
};
const { problems } = compile(files, rulesOf(config));
if (problems) {
  process.stdout.write(formats.text(problems, process.stdout.isTTY && process.stdout.hasColors()));
  console.error(`new-code: ${path} is unchanged.`);
  process.exit(1);
}
await script("new-code", () => put([{ file: path, before, after }]));
if (process.exitCode) process.exit();
console.log(
  `${answers.code} is in ${path}. Translate it in catalog/locales, then run: pnpm generate`,
);

function given(): Partial<Answers> {
  const options = Object.fromEntries(fields.map((name) => [name, { type: "string" as const }]));
  return flags("new-code", options);
}

/** Asks for the fields that the flags leave open, if there is a terminal. */
async function ask(given: Partial<Answers>): Promise<Answers> {
  const open = fields.filter((name) => given[name] === undefined);
  const missing = open.filter((name) => needed.includes(name));
  if (!process.stdin.isTTY) {
    if (missing.length > 0)
      wrongUse("new-code", `Missing ${missing.map((name) => `--${name}`).join(", ")}.`);
    return { ...Object.fromEntries(open.map((name) => [name, ""])), ...given } as Answers;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const all = { ...given };
  for (const name of open) all[name] = (await terminal.question(`${questions[name]}: `)).trim();
  terminal.close();
  return all as Answers;
}
