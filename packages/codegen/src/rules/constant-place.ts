import type { ShapeFile } from "../formats/catalog-file.ts";
import schema from "../formats/generated/catalog-file.schema.json" with { type: "json" };
import { writtenKeys } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

const pointer = new RegExp(schema.definitions.Pointer.pattern);

/** The keys of a shape's constants are JSON Pointers (RFC 6901). */
export const constantPlace: Rule = {
  name: "constant-place",
  check(source, report) {
    const { accepts = [], format } = source.catalog.wire ?? {};
    for (const shape of [format, ...accepts]) {
      if (typeof shape !== "object") continue;
      const { constants }: Draft<ShapeFile> = shape;
      for (const key of writtenKeys(source, constants))
        if (!pointer.test(key))
          report.key(
            constants,
            key,
            `"${key}" is not a JSON Pointer.`,
            "Write the place of the constant, such as /ok or /error/kind.",
          );
    }
  },
};
