import { shapes } from "../model/shapes.ts";
import type { Rule } from "./rule.ts";

/** The formats that clients report for bodies without a known shape. */
const formless: readonly string[] = ["json", "text", "empty"];

/** A shape of your own has its own name. */
export const ownShapeName: Rule = {
  name: "own-shape-name",
  check({ catalog: { wire = {} } }, report) {
    for (const shape of [wire.format, ...(wire.accepts ?? [])]) {
      if (typeof shape !== "object" || shape.name === undefined) continue;
      const { name } = shape;
      if (Object.hasOwn(shapes, name))
        report.value(
          shape,
          "name",
          `${name} is the name of a built-in shape.`,
          `Write ${name} instead of the map, or choose another name.`,
        );
      else if (formless.includes(name))
        report.value(
          shape,
          "name",
          `${name} is the format of bodies without a known shape.`,
          "Choose another name.",
        );
    }
  },
};
