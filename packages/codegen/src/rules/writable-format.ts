import type { ShapeFile } from "../formats/catalog-file.ts";
import { isIndex, keysOf } from "../model/pointer.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

const fields = ["code", "message", "type", "param"] as const satisfies (keyof ShapeFile)[];

/** A body can be written in the format that services send: no field is inside another. */
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
        const fact = `${field} is at ${pointer}, inside ${outer} at ${shape[outer]}.`;
        say(fact, "Give each field its own place.");
      } else if (index) {
        const fact = `${field} is in item ${index} of a list, but responses have only one item.`;
        say(fact, "Use item 0.");
      }
    }
  },
};
