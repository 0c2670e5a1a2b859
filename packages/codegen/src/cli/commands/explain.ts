import { compile } from "../../compile.ts";
import { rulesOf } from "../../config/outputs.ts";
import type { Catalog } from "../../model/catalog.ts";
import { visible } from "../../problems/print/text.ts";
import { didYouMean } from "../../problems/suggest.ts";
import { readCatalog } from "../../source/read.ts";
import { type Command, command, UsageError } from "../command.ts";
import { explanationOf } from "../explanation.ts";
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
    const { catalog, problems } = compile(read.files, place.config && rulesOf(place.config));
    if (problems) return { problems };
    const explanation = explanationOf(catalog, code);
    if (!explanation) throw new UsageError(unknown(catalog, code, place.catalog));
    if (options.format === "json") return { text: JSON.stringify(explanation.data, null, 2) };
    return { text: explanation.text.split("\n").map(visible).join("\n") };
  },
});

/** How many codes a message lists. */
const maxListed = 20;

function unknown({ title, codes }: Catalog, name: string, path: string): string {
  const known = codes.flatMap(({ key, code }) => [key, code]);
  const meant = didYouMean(name, known).trimEnd();
  const all = codes.map(({ code }) => code).join(", ");
  const listed = codes.length > maxListed ? `Its codes are in ${path}.` : `Its codes are ${all}.`;
  return visible(`${title} has no code or status ${name}. ${meant || listed}`);
}
