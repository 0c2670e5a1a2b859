import { mappable, roleFor } from "../../import/headings.ts";
import type { Mapping } from "../../import/index.ts";
import { option } from "../../import/option.ts";
import type { Problem } from "../../problems/problem.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { below, readFile } from "../../source/read.ts";
import type { SourceFile } from "../../source/text.ts";
import { put } from "../../write/put.ts";
import { type Command, command, UsageError } from "../command.ts";
import { perRule } from "../options.ts";

export const importFiles: Command = command({
  name: "import",
  summary: "write a catalogue of the codes in other files, and print what it took and left",
  operand: { name: "FILE", what: "file", count: "at least one" },
  options: {
    out: {
      value: "FILE",
      default: "errors/catalog.yaml",
      help: "the new catalogue; - prints it, and the report to the other stream",
    },
    only: {
      value: "LIST",
      help: "the tables, enums or lists to take, by their names: ErrorCode,DeclineCode",
    },
    map: {
      value: "LIST",
      help: `what columns are: Text=meaning,Level=x-level. A column can be ${mappable.join(", ")}, or a name that starts with x-. code is what is sent, and key is its name: Error=key,Nr.=code`,
    },
  },
  formats: ["text", "json"],
  async run({ operands, options }) {
    const { out, only, map, format, all } = options;
    if (/[\\/]$/.test(out))
      throw new UsageError(`--out ${out} is a folder. Name a file in it: ${out}catalog.yaml.`);
    const files: SourceFile[] = [];
    const problems: Problem[] = [];
    for (const path of operands) {
      const read = readFile(path, "Use the path of a file with error codes.");
      if (read.file) files.push(read.file);
      else problems.push(...read.problems);
    }
    if (problems.length > 0) return { problems };
    const { importCatalog, printImport } = await import("../../import/index.ts");
    const imported = await importCatalog(files, {
      ...(only !== undefined && { only: listOf(only) }),
      ...(map !== undefined && { map: mappingOf(map) }),
    });
    if (imported.problems) return imported;
    const { text, report } = imported;
    const { stdout, stderr } = process;
    const stream = out === "-" ? stderr : stdout;
    const color = stream.isTTY && stream.hasColors();
    const told = printImport(report, format as "text" | "json", color, all ? Infinity : perRule);
    if (out === "-") {
      stderr.write(`${told}\n`);
      return { text: text.trimEnd() };
    }
    const file = below(".", out);
    const refused = await put([{ file, after: text }]);
    const fix = "Delete it to import again, or choose another with --out.";
    if (refused.length > 0) return { problems: refused.map((one) => ({ ...one, fix })) };
    const next = `${file} is written. Change its name, title, docs and wire: no file says them.
Then run: npx @org/error-codegen lint ${option("catalog", file)}`;
    return { text: format === "json" ? told : `${told}\n${next}` };
  },
});

const listOf = (list: string): string[] =>
  list
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);

/** `Text=meaning,Level=x-level`. */
function mappingOf(list: string): Mapping {
  const columns = new Set<string>();
  // The name of a column can have commas; what it is cannot.
  const items = list.split(/(?<==[^=,]*),/).map((item) => item.trim());
  const entries = items.filter(Boolean).map((item): [string, Mapping[string]] => {
    const [, column, role] = /^(.+)=([^=]*)$/.exec(item) ?? [];
    if (column === undefined || role === undefined)
      throw new UsageError(`--map has ${item}, which is not COLUMN=FIELD.`);
    if (!/^x-./.test(role) && !mappable.includes(role)) {
      const meant = roleFor(role);
      const hint =
        meant === undefined
          ? didYouMean(role, mappable)
          : `It is called ${meant} here: ${option("map", `${column}=${meant}`)}. `;
      throw new UsageError(
        `No column can be ${role}. ${hint}Use ${mappable.join(", ")}, or a name that starts with x-.`,
      );
    }
    const name = column.trim();
    if (columns.has(name)) throw new UsageError(`--map says twice what ${name} is.`);
    columns.add(name);
    return [name, role as Mapping[string]];
  });
  return Object.fromEntries(entries);
}
