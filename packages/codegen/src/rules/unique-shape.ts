import { nameOf } from "./accepted-format.ts";
import type { Rule } from "./rule.ts";

/** A shape is accepted once; and where it is written out twice, it is the same. */
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
          `${name} has other fields here than in format.`,
          "Write the same fields in both, or choose another name.",
        );
      seen.add(name);
    }
  },
};

/** A shape as text that does not depend on the order of its keys. */
const written = (shape: unknown): string =>
  typeof shape === "object" && shape !== null
    ? JSON.stringify(Object.entries(shape).sort())
    : String(shape);
