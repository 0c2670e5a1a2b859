import { compile } from "../../compile.ts";
import { rulesOf } from "../../config/outputs.ts";
import type { Catalog } from "../../model/catalog.ts";
import { visible } from "../../problems/print/text.ts";
import { readCatalog } from "../../source/read.ts";
import { counted } from "../../text/counted.ts";
import { type Command, command } from "../command.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";

export const lint: Command = command({
  name: "lint",
  summary: "list every problem in the catalogue",
  options: catalogOptions,
  async run(call) {
    const place = placeOf(call);
    if (place.problems) return place;
    const read = readCatalog(place.catalog, place.root);
    if (read.problems) return read;
    const compiled = compile(read.files, place.config && rulesOf(place.config));
    if (compiled.problems) return compiled;
    const { catalog, source, warnings } = compiled;
    const { guardLock } = await import("../../release/guard.ts");
    const altered = guardLock(place.catalog, place.root, source.lock);
    if (altered.length > 0) return { problems: [...warnings, ...altered] };
    const none = warnings.length > 0 ? "no errors" : "no problems";
    return { text: `${visible(catalog.title)}: ${none} in ${count(catalog)}`, warnings };
  },
});

const count = ({ codes, statuses }: Catalog): string =>
  `${counted(codes.length, "code")} and ${counted(statuses.length, "status", "statuses")}`;
