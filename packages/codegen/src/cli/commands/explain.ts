import { text as textOf } from "node:stream/consumers";
import { compile } from "../../compile.ts";
import { rulesOf } from "../../config/outputs.ts";
import type { Result } from "../../formats/vector.ts";
import type { Catalog } from "../../model/catalog.ts";
import { readAll } from "../../pasted/read.ts";
import { visible } from "../../problems/print/text.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { readCatalog } from "../../source/read.ts";
import type { ValidSource } from "../../source/source.ts";
import { parserOf } from "../../vectors/parser.ts";
import { type Command, command, UsageError } from "../command.ts";
import { bothNames, type Explanation, explanationOf } from "../explanation.ts";
import { explainedByHttp, isStatus, ofHttp } from "../http-status.ts";
import { inLanguage } from "../in-language.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";
import { withReceived } from "../received.ts";

export const explain: Command = command({
  name: "explain",
  summary:
    "print what a code, a status or a whole error means, and what to do; - as CODE reads standard input",
  operand: { name: "CODE", what: "code", count: "one" },
  options: {
    ...catalogOptions,
    lang: { value: "TAG", help: "the language of the texts: de" },
  },
  formats: ["text", "json"],
  async run(call) {
    const {
      operands: [operand = ""],
      options,
    } = call;
    const place = placeOf(call);
    if (place.problems) return place;
    const read = readCatalog(place.catalog, place.root);
    if (read.problems) return read;
    const compiled = compile(read.files, place.config && rulesOf(place.config));
    if (compiled.problems) return { problems: compiled.problems };
    const { source } = compiled;
    const catalog = translated(compiled.catalog, options.lang);
    const given = (operand === "-" ? await textOf(process.stdin) : operand).trim();
    const explanation =
      explanationOf(catalog, source, given) ?? explanationIn(given, catalog, source, place.catalog);
    if (options.format === "json") return { text: JSON.stringify(explanation.data, null, 2) };
    return { text: explanation.text.split("\n").map(visible).join("\n") };
  },
});

/** The catalogue in the language that is asked for. */
function translated(catalog: Catalog, tag: string | undefined): Catalog {
  if (tag === undefined) return catalog;
  const found = inLanguage(catalog, tag);
  if (found) return found;
  const tags = catalog.locales.map((locale) => locale.tag);
  const help = `${didYouMean(tag, tags)}Its languages are ${tags.join(", ")}.`;
  throw new UsageError(visible(`${catalog.title} has no language ${tag}. ${help}`));
}

/** Describes the error in a text, such as a body or a line of a log: its code, or else its status. */
function explanationIn(
  text: string,
  catalog: Catalog,
  source: ValidSource,
  path: string,
): Explanation {
  const [first, ...more] = readAll(text, parserOf(catalog));
  const { code = null, status = null } = first ?? {};
  const described = (name: string | number | null): Explanation | undefined =>
    name === null ? undefined : explanationOf(catalog, source, String(name));
  const ofCode = described(code);
  const ofStatus =
    described(status) ??
    (first && isReceived(text, first) ? explainedByHttp(catalog, first) : undefined);
  const known = more.flatMap((one) => [one.code, one.status].find(described) ?? []);
  // A status alone is what the line of the response says of an error that another line names.
  const said = [code, status, ...more.flatMap((one) => (one.code === null ? [] : one.status))];
  const others = new Set(known.filter((name) => !said.includes(name)).map(String));
  const told = (explanation: Explanation): Explanation =>
    withOthers(first ? withReceived(explanation, first) : explanation, others);
  if (ofCode) return told(ofCode);
  const name = code ?? status ?? (isName(text) ? text : undefined);
  if (name === undefined) throw new UsageError(nothing);
  if (!ofStatus) throw new UsageError(unknown(catalog, String(name), path));
  if (code === null) return told(ofStatus);
  const lead = `${catalog.title} has no code ${visible(code)}. ${meant(catalog, code)}`;
  const isSaid = new RegExp(`\\b${status}\\b`).test(text);
  const by = isSaid ? "the status" : `${status}, the status that other services send it with`;
  return told({ ...ofStatus, text: `${lead}Clients go by ${by}.\n\n${ofStatus.text}` });
}

/** Says which other errors are in the text, each by what explains it. */
function withOthers({ text, data }: Explanation, others: ReadonlySet<string>): Explanation {
  if (others.size === 0) return { text, data };
  const names = [...others];
  const [errors, each] =
    names.length === 1 ? ["another error", "it"] : [`${names.length} other errors`, "each"];
  const listed = names.slice(0, maxListed).join(", ") + (names.length > maxListed ? ", …" : "");
  return {
    text: `${text}\n\nThe text has ${errors}: ${listed}. Pass ${each} to explain.`,
    data: { ...data, others: names },
  };
}

/** Whether a text is a name of something, and not what somebody received. */
const isName = (text: string): boolean => /^[^\s{[<]+$/.test(text);

/** Whether somebody received an error with this text, and did not only name its status. */
const isReceived = (text: string, { format, message, status }: Result): boolean =>
  status !== null &&
  status >= 400 &&
  (message !== "" || text.includes("\n") || !["text", "empty"].includes(format));

const nothing =
  "The text has no error that clients know: no code, and no status. Pass the whole body, response or lines of a log, in quotes, or as - from standard input.";

/** How many codes a message lists. */
const maxListed = 20;

/** That a catalogue has no such name, and the names that it has. */
function unknown(catalog: Catalog, name: string, path: string): string {
  const { title, codes, statuses } = catalog;
  const listed = (kind: string, list: readonly string[]): string => {
    if (list.length === 0) return `The catalogue has no ${kind}.`;
    return list.length > maxListed
      ? `The ${kind} of the catalogue are in ${/\.(?:ya?ml|json)$/i.test(path) ? path : `the folder ${path}`}.`
      : `The ${kind} of the catalogue are ${list.join(", ")}.`;
  };
  const help = isStatus(name)
    ? listed(
        "statuses",
        statuses.map(({ status }) => String(status)),
      )
    : meant(catalog, name).trimEnd() || listed("codes", codes.map(bothNames));
  return visible(
    `${title} has no code or status ${name}. ${isStatus(name) ? `${ofHttp(name)} ` : ""}${help}`,
  );
}

/** The name that an unknown one was meant to be, as a question. */
function meant({ codes, retired }: Catalog, name: string): string {
  const all = [...codes, ...retired];
  const sent = all.flatMap(({ key, code, aliases }) => [key, code, ...aliases].map(String));
  const names = all.flatMap(({ identifier, constant }) => [identifier, constant]);
  return didYouMean(name, sent) || didYouMean(name, names);
}
