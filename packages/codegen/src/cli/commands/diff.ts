import { compare } from "../../release/compare.ts";
import { reportFormats } from "../../release/print-report.ts";
import type { Tightened } from "../../release/report.ts";
import { type Command, command } from "../command.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";

export const diff: Command = command({
  name: "diff",
  summary: "print what changed since the last release, and whom it breaks",
  options: {
    ...catalogOptions,
    against: {
      value: "NAME",
      help: "compare with this lock, catalogue or git revision instead of the last release",
    },
  },
  formats: Object.keys(reportFormats),
  run({ options }) {
    const place = placeOf(options);
    if (place.problems) return place;
    const { policy = {}, targets } = place.config ?? {};
    const { against, format } = options;
    const compared = compare(place.catalog, {
      root: place.root,
      tightened: policy as Tightened,
      ...(targets && { targets }),
      ...(against !== undefined && { against }),
    });
    if (compared.problems) return compared;
    return { text: reportFormats[format as keyof typeof reportFormats](compared.report) };
  },
});
