/**
 * Makes a client of a service that has our errors with each generator, lets it read the errors, and writes
 * into the README of the components what came out. It takes minutes, and names on the command line limit it:
 *
 *     pnpm clients ogen hey-api
 *
 * With `--check` it writes nothing, and fails if something else came out than the README says.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { inRepository, put } from "../src/places.ts";
import { bundled } from "../src/redocly.ts";
import { tryRun } from "../src/run.ts";
import { description, found, service } from "./cases.ts";
import { tabled } from "./table.ts";
import { type Generator, generators } from "./tools.ts";

/** Bodies that a client understood, of those that it met, and where the first step failed, why. */
interface Outcome {
  readonly read: number;
  readonly of: number;
  readonly failure?: string;
}

const expected = [...found("json"), ...found("problem")];

/** Installs a generator, runs it, and runs the program with its client. */
async function outcome(generator: Generator, origin: string): Promise<Outcome> {
  const folder = inRepository("node_modules/.cache/generators", generator.program);
  rmSync(join(folder, "client"), { recursive: true, force: true });
  mkdirSync(join(folder, "node_modules/@org"), { recursive: true });
  cpSync(join(import.meta.dirname, "programs", generator.program), folder, { recursive: true });
  put(folder, { "package.json": { private: true, type: "module" } });
  put(folder, { "openapi.yaml": description(...(generator.description ?? ["3.1", "default"])) });
  let output = "";
  for (const command of [
    ...(generator.install ?? []),
    refer,
    generator.command,
    ...generator.run,
  ]) {
    if (command === refer) {
      // Here and not before, because npm removes what it did not install.
      const link = join(folder, "node_modules/@org");
      mkdirSync(link, { recursive: true });
      rmSync(join(link, "error-openapi"), { force: true });
      symlinkSync(inRepository("packages/openapi"), join(link, "error-openapi"));
      put(folder, { "bundle.json": await bundled(join(folder, "openapi.yaml")) });
      continue;
    }
    const PATH = ["node_modules/.bin", "bin", "."].map((path) => join(folder, path));
    const env = { PATH: [...PATH, process.env.PATH].join(delimiter), ORIGIN: origin, CI: "true" };
    const ended = await tryRun("sh", ["-c", command], { cwd: folder, env, minutes: 30 });
    output = ended.stdout;
    if (ended.status !== 0)
      return { read: 0, of: expected.length, failure: `${command}\n${ended.output}` };
  }
  // Languages write null in their own ways.
  const lines = output.replaceAll(/ (?:None|nil|undefined)$/gm, " null").split("\n");
  const read = expected.filter((line) => lines.includes(line)).length;
  return { read, of: expected.length, ...(read < expected.length && { failure: output }) };
}

const refer = "refer to the components, and bundle";

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false } },
});
const { check } = values;
const chosen = generators.filter(({ program }) => wanted.length === 0 || wanted.includes(program));
const { origin, close } = await service();
const rows = new Map<string, string>();
for (const generator of chosen) {
  const { name, version, command, remark } = generator;
  const { read, of, failure } = await outcome(generator, origin);
  console.log(`${name}: ${read} of ${of}`);
  if (failure !== undefined) console.error(failure);
  rows.set(name, `| ${name} | ${version} | ${read} of ${of} | \`${command}\` | ${remark} |`);
}
close();

const path = inRepository("packages/openapi/README.md");
const page = readFileSync(path, "utf8");
const names = generators.map(({ name }) => name);
const tabledPage = tabled(page, names, rows);
if (!check) writeFileSync(path, tabledPage);
else if (tabledPage !== page) {
  console.error("This is not what the table in packages/openapi/README.md says.");
  process.exitCode = 1;
}
