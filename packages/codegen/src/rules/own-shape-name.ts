import { shapes } from "../model/shapes.ts";
import type { Rule } from "./rule.ts";

/** What clients say of a body that fits no shape. */
const formless: readonly string[] = ["json", "text", "empty"];

/** A shape of your own has a name of its own. */
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
          `${name} is what a body without any shape is called.`,
          "Choose another name.",
        );
    }
  },
};
