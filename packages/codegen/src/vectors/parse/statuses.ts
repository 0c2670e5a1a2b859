import type { ParseVector } from "../../formats/vector.ts";
import type { Catalog } from "../../model/catalog.ts";
import { expectResult } from "../expect.ts";
import { read } from "../read.ts";
import { isPlain, plainMessage, sample, statusSamples, unknownCode } from "../samples.ts";

/** Each status of the catalogue with a body that has no code, and statuses without a body. */
export function statuses(catalog: Catalog): ParseVector[] {
  const { format } = catalog.wire;
  const type = unknownCode(catalog) ?? null;
  return [
    ...catalog.statuses.flatMap(({ status: listed, meaning }) =>
      statusSamples(catalog, [listed]).flatMap((status): ParseVector[] => {
        const message = isPlain(catalog, meaning) ? meaning : plainMessage;
        const body = sample(format, { message, type, code: null });
        if (!body) return [];
        return [
          {
            name: `The status ${status} with a code that is null means what ${listed} means`,
            holds: [typeof listed === "number" ? "P51" : "P53", "P56"],
            status,
            body: { text: JSON.stringify(body) },
            expected: read(catalog, status, body),
          },
        ];
      }),
    ),
    ...[400, 404, 408, 429, 499, 500, 501, 503, 599].map(
      (status): ParseVector => ({
        name: `The status ${status} counts where there is no body`,
        holds: ["P19", "P51", "P52", "P53", "P54", "P56"],
        status,
        expected: expectResult(catalog, status, { format: "empty" }),
      }),
    ),
    {
      name: "Nothing at all is an error that sending again does not help",
      holds: ["P1", "P19", "P55"],
      expected: expectResult(catalog, undefined, { format: "empty" }),
    },
  ];
}
