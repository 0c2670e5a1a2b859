import type { Value } from "../../formats/catalog-file.ts";
import type { ParseVector } from "../../formats/vector.ts";
import type { Catalog } from "../../model/catalog.ts";
import { patternOf } from "../../model/values.ts";
import { lookup } from "../lookup.ts";
import { read } from "../read.ts";
import { codeField, plainMessage, sample, unknownCode } from "../samples.ts";
import type { Take } from "../take.ts";

/** A value that stands in the place of the code. */
interface Case {
  readonly name: string;
  readonly holds: readonly string[];
  readonly value: Value;
}

/** Values that are no code: other values of one, values of removed ones, and one that nobody lists. */
export function otherValues(catalog: Catalog, take: Take): ParseVector[] {
  const { codes, retired } = catalog;
  const aliases = [...codes, ...retired].flatMap(({ aliases }) =>
    aliases.map((alias) => ofAlias(catalog, alias)),
  );
  const removed = retired.map(({ code, value }) => ({
    name: `The retired code ${code} is not known`,
    holds: ["P57", "P56"],
    value,
  }));
  const value = unknownCode(catalog);
  const unknown =
    value === undefined
      ? []
      : [
          {
            name: `The code ${value} is not listed, and the status counts`,
            holds: ["P26", "P54"],
            value,
          },
        ];
  return [...take(aliases), ...take(removed), ...unknown].flatMap((one) => vector(catalog, one));
}

function ofAlias(catalog: Catalog, alias: Value): Case {
  const pattern = patternOf(alias);
  const value = pattern ? `${pattern.before}5${pattern.after}` : alias;
  const code = lookup(catalog).canonical(String(value));
  const name =
    String(value) === code
      ? `The code ${code} stands for itself, though it fits ${alias}`
      : `The value ${value} stands for the code ${code}`;
  return { name, holds: ["P84", "P26", "P56"], value };
}

/** A body of the catalogue's format with a value in the place of the code. */
function vector(catalog: Catalog, { name, holds, value }: Case): ParseVector[] {
  const { format } = catalog.wire;
  // A type is a text.
  if (format.code === undefined && typeof value === "number") return [];
  const body = sample(format, { message: plainMessage, [codeField(format)]: value });
  if (!body) return [];
  const text = JSON.stringify(body);
  return [{ name, holds, status: 418, body: { text }, expected: read(catalog, 418, body) }];
}
