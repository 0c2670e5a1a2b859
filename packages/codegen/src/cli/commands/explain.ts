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
  summary: "print what a code means and what to do",
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
    if (!explanation) throw new UsageError(unknown(catalog, code));
    if (options.format === "json") return { text: JSON.stringify(explanation.data, null, 2) };
    return { text: explanation.text.split("\n").map(visible).join("\n") };
  },
});

function unknown({ title, codes }: Catalog, code: string): string {
  const known = codes.map((entry) => entry.code);
  return visible(`${title} has no code ${code}. ${didYouMean(code, known)}`.trimEnd());
}
