import type { ParseVector } from "../../formats/vector.ts";
import type { Catalog, Code, Shape } from "../../model/catalog.ts";
import { read } from "../read.ts";
import { messageOf, sample, statusSamples, typeIn, usualSample } from "../samples.ts";
import type { Take } from "../take.ts";

const bodyWith = (catalog: Catalog, shape: Shape, code: Code): object | undefined =>
  sample(shape, {
    message: messageOf(catalog, code),
    type: typeIn(shape, code),
    code: code.value,
  });

/** Each code in each accepted shape, unless an earlier shape fits such a body. */
export function inShapes(catalog: Catalog, take: Take): ParseVector[] {
  const cases = catalog.codes.flatMap((code) =>
    catalog.wire.accepts.map((shape) => ({
      name: `The code ${code.code} is found in the format ${shape.name}`,
      code,
      shape,
    })),
  );
  return take(cases).flatMap(({ name, code, shape }): ParseVector[] => {
    const body = bodyWith(catalog, shape, code);
    const status = usualSample(catalog, code);
    const expected = body && read(catalog, status, body);
    if (expected?.format !== shape.name || expected.code !== code.code) return [];
    const holds = ["P17", shape.code === undefined ? "P25" : "P20", "P26", "P50", "P56"];
    return [{ name, holds, status, body: { text: JSON.stringify(body) }, expected }];
  });
}

/** Each code with each of its statuses. */
export function withStatuses(catalog: Catalog, take: Take): ParseVector[] {
  const cases = catalog.codes.flatMap((code) =>
    statusSamples(catalog, code.statuses).map((status) => ({
      name: `The code ${code.code} means with the status ${status} what it always means`,
      code,
      status,
    })),
  );
  return take(cases).flatMap(({ name, code, status }): ParseVector[] => {
    const body = bodyWith(catalog, catalog.wire.format, code);
    if (!body) return [];
    const expected = read(catalog, status, body);
    const holds = ["P26", "P50", "P56"];
    return [{ name, holds, status, body: { text: JSON.stringify(body) }, expected }];
  });
}
