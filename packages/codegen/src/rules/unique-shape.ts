import type { ShapeFile, WireFile } from "../formats/catalog-file.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

type Shape = Draft<WireFile["format"]>;

/** The name of a shape; undefined if it has none yet. */
const nameOf = (shape: Shape | undefined): string | undefined =>
  typeof shape === "string" ? shape : (shape as Draft<ShapeFile> | undefined)?.name;

/** A shape is accepted once, and two definitions of the same name are equal. */
export const uniqueShape: Rule = {
  name: "unique-shape",
  check({ catalog: { wire = {} } }, report) {
    const { accepts = [], format } = wire;
    const seen = new Set<string>();
    for (const [index, shape] of accepts.entries()) {
      const name = nameOf(shape);
      if (name === undefined) continue;
      if (seen.has(name))
        report.value(accepts, index, `accepts has ${name} twice.`, "Keep one of the two.");
      else if (name === nameOf(format) && written(shape) !== written(format))
        report.value(
          accepts,
          index,
          `${name} has different fields here than in format.`,
          "Leave it out, because clients read format anyway, or choose another name.",
        );
      seen.add(name);
    }
  },
};

/** A shape as text, independent of the order of its keys. */
const written = (shape: unknown): string =>
  typeof shape === "object" && shape !== null
    ? JSON.stringify(Object.entries(shape).sort())
    : String(shape);
