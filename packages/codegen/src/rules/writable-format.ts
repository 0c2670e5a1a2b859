import type { ShapeFile } from "../formats/catalog-file.ts";
import { isIndex, keysOf } from "../model/pointer.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

const fields = ["code", "message", "type", "param"] as const satisfies (keyof ShapeFile)[];

/** A body can be written in the shape that services answer with: none of its fields is inside another. */
export const writableFormat: Rule = {
  name: "writable-format",
  check({ catalog: { wire = {} } }, report) {
    if (typeof wire.format !== "object") return;
    const shape: Draft<ShapeFile> = wire.format;
    for (const field of fields) {
      const pointer = shape[field];
      if (pointer === undefined) continue;
      const say = (fact: string, fix: string): void => report.value(shape, field, fact, fix);
      const outer = fields.find((other) => pointer.startsWith(`${shape[other]}/`));
      const index = keysOf(pointer).find((key) => isIndex(key) && key !== "0");
      if (outer) {
        const fact = `${field} is at ${pointer}, inside of ${outer} at ${shape[outer]}.`;
        say(fact, "Give each field a place of its own.");
      } else if (index) {
        const fact = `${field} is in entry ${index} of a list, but answers have one entry.`;
        say(fact, "Point at entry 0.");
      }
    }
  },
};
