import { compile } from "../../compile.ts";
import { rulesOf } from "../../config/outputs.ts";
import type { Catalog } from "../../model/catalog.ts";
import { visible } from "../../problems/print/text.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { readCatalog } from "../../source/read.ts";
import { type Command, command, UsageError } from "../command.ts";
import { bothNames, explanationOf } from "../explanation.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";

export const explain: Command = command({
  name: "explain",
  summary: "print what a code or a status means, and what to do",
  operand: { name: "CODE", what: "code", count: "one" },
  options: catalogOptions,
  formats: ["text", "json"],
  run(call) {
    const {
      operands: [code = ""],
      options,
    } = call;
    const place = placeOf(call);
    if (place.problems) return place;
    const read = readCatalog(place.catalog, place.root);
    if (read.problems) return read;
    const { catalog, source, problems } = compile(
      read.files,
      place.config && rulesOf(place.config),
    );
    if (problems) return { problems };
    const explanation = explanationOf(catalog, source, code);
    if (!explanation) throw new UsageError(unknown(catalog, code, place.catalog));
    if (options.format === "json") return { text: JSON.stringify(explanation.data, null, 2) };
    return { text: explanation.text.split("\n").map(visible).join("\n") };
  },
});

/** How many codes a message lists. */
const maxListed = 20;

/** What a status, or a class of statuses, looks like. */
const isStatus = (name: string): boolean => /^[1-5](?:\d\d|xx)$/.test(name);

/** That a catalogue has no such name, and the names that it has. */
function unknown({ title, codes, statuses }: Catalog, name: string, path: string): string {
  const sent = codes.flatMap(({ key, code, aliases }) => [key, code, ...aliases].map(String));
  const names = codes.flatMap(({ identifier, constant }) => [identifier, constant]);
  const meant = didYouMean(name, sent) || didYouMean(name, names);
  const listed = (kind: string, list: readonly string[]): string => {
    if (list.length === 0) return `It has no ${kind}.`;
    return list.length > maxListed
      ? `Its ${kind} are in ${path}.`
      : `Its ${kind} are ${list.join(", ")}.`;
  };
  const help = isStatus(name)
    ? meant +
      listed(
        "statuses",
        statuses.map(({ status }) => String(status)),
      )
    : meant.trimEnd() || listed("codes", codes.map(bothNames));
  return visible(`${title} has no code or status ${name}. ${help}`);
}
