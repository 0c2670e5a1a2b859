import type { ParseVector } from "../../formats/vector.ts";
import type { Catalog, Shape } from "../../model/catalog.ts";
import type { Fields } from "../body.ts";
import { read } from "../read.ts";
import { codeField, plainMessage, sample, unknownCode } from "../samples.ts";

/** What an accepted shape has beside message and code: its other fields, and its constants. */
export const fields = (catalog: Catalog): ParseVector[] =>
  catalog.wire.accepts.flatMap((shape) => [
    ...[...rows, newer(catalog)].flatMap(({ what, field, value, holds }) =>
      shape[field] === undefined
        ? []
        : vector(catalog, shape, { [field]: value }, `${what} is found in the format`, holds),
    ),
    ...Object.keys(shape.constants ?? {}).flatMap((pointer) => {
      const other = { ...shape, constants: { ...shape.constants, [pointer]: "other" } };
      const name = `Another constant at ${pointer} is not the format`;
      return vector(catalog, other, {}, name, ["P85"]);
    }),
  ]);

interface Row {
  readonly what: string;
  readonly field: keyof Fields;
  readonly value: unknown;
  readonly holds: readonly string[];
}

const rows: readonly Row[] = [
  { what: "A param", field: "param", value: "size", holds: ["P24"] },
  { what: "A request id", field: "requestId", value: "r-1", holds: ["P87"] },
  {
    what: "A value that is no request id",
    field: "requestId",
    value: "r 1",
    holds: ["P34", "P87"],
  },
  { what: "A list of details", field: "details", value: [{ size: 3 }, "x", null], holds: ["P86"] },
  { what: "An URL", field: "docsUrl", value: "https://example.org/e", holds: ["P56"] },
  { what: "A status", field: "status", value: 503, holds: ["P78"] },
];

const newer = ({ docs }: Catalog): Row => ({
  what: "The page of a code that is newer than the catalogue",
  field: "type",
  value: `${docs}codes/newer-than-this/`,
  holds: ["P56"],
});

/** A body with a code that the catalogue does not have, in a response that says it is a success. */
function vector(
  catalog: Catalog,
  shape: Shape,
  fields: Fields,
  name: string,
  holds: readonly string[],
): ParseVector[] {
  const code = unknownCode(catalog) ?? null;
  const body = sample(shape, { message: plainMessage, [codeField(shape)]: code, ...fields });
  if (!body) return [];
  return [
    {
      name: `${name} ${shape.name}`,
      holds: ["P13", ...holds],
      status: 200,
      body: { text: JSON.stringify(body) },
      expected: read(catalog, 200, body),
    },
  ];
}
