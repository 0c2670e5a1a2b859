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
  category: "Category (a key of categories)",
  meaning: "Meaning, in a few words",
  action: "What to do, in a few words",
  statuses: "Statuses, the default first (such as 400, 5xx)",
  recovery: "Recovery (transient, correctable or terminal)",
  actor: "Who must act (caller, account_owner, operator or upstream)",
};
type Field = keyof typeof questions;
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

function given(): Partial<Record<Field, string>> {
  const options = Object.fromEntries(fields.map((name) => [name, { type: "string" as const }]));
  return flags("new-code", options);
}

/** Asks for the fields that the flags leave open, if there is a terminal. */
async function ask(given: Partial<Record<Field, string>>): Promise<Record<Field, string>> {
  const open = fields.filter((name) => given[name] === undefined);
  if (open.length > 0 && !process.stdin.isTTY)
    wrongUse("new-code", `Missing ${open.map((name) => `--${name}`).join(", ")}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const all = { ...given };
  for (const name of open) all[name] = (await terminal.question(`${questions[name]}: `)).trim();
  terminal.close();
  return all as Record<Field, string>;
}
