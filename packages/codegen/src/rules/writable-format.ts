import type { CodeFile, ShapeFile } from "../formats/catalog-file.ts";
import { isIndex, keysOf } from "../model/pointer.ts";
import { shapeFields } from "../model/wire.ts";
import { entriesOf } from "../source/entries.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

/** A body can be written in the format that services send: no field is inside another, and no code is a number in a type. */
export const writableFormat: Rule = {
  name: "writable-format",
  check({ catalog: { wire = {}, codes } }, report) {
    if (wire.format === "anthropic") {
      const [number] =
        entriesOf<CodeFile>(codes).find(([, { value }]) => typeof value === "number") ?? [];
      const all = wire.codes === "numbers" ? "all codes are" : undefined;
      const subject = all ?? (number && `${number} is`);
      if (subject)
        report.value(
          wire,
          "format",
          `anthropic has the code in its type, where clients read no number, but ${subject} sent as a number.`,
          `Use another format, or ${all ? "delete wire.codes" : "put the value in quotes"}.`,
        );
    }
    if (typeof wire.format !== "object") return;
    const shape: Draft<ShapeFile> = wire.format;
    const constants: Record<string, unknown> = shape.constants ?? {};
    const places = [
      ...shapeFields.flatMap((field) => {
        const pointer = shape[field];
        return pointer === undefined ? [] : [{ field, pointer, holder: shape, key: field }];
      }),
      ...Object.keys(constants).map((pointer) => ({
        field: "a constant",
        pointer,
        holder: constants,
        key: pointer,
      })),
    ];
    for (const { field, pointer, holder, key } of places) {
      const say = (fact: string, fix: string): void => report.value(holder, key, fact, fix);
      const outer = places.find((other) => pointer.startsWith(`${other.pointer}/`));
      const index = keysOf(pointer).find((key) => isIndex(key) && key !== "0");
      if (outer) {
        const fact = `${field} is at ${pointer}, inside ${outer.field} at ${outer.pointer}.`;
        say(fact, "Give each field its own place.");
      } else if (index) {
        const fact = `${field} is in item ${index} of a list, but responses have only one item.`;
        say(fact, "Use item 0.");
      }
    }
  },
};
