import type { ShapeFile, WireFile } from "../formats/catalog-file.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

type Shape = Draft<WireFile["format"]>;

/** The name by which a shape is known; absent where it has none yet. */
export const nameOf = (shape: Shape | undefined): string | undefined =>
  typeof shape === "string" ? shape : (shape as Draft<ShapeFile> | undefined)?.name;

/** Clients understand what services answer with. */
export const acceptedFormat: Rule = {
  name: "accepted-format",
  check({ catalog: { wire } }, report) {
    const { accepts, format } = wire ?? {};
    const name = nameOf(format);
    if (!accepts || name === undefined || accepts.some((shape) => nameOf(shape) === name)) return;
    const fact = `Services answer with ${name}, which clients do not accept.`;
    report.value(wire, "accepts", fact, `Add ${name} to accepts.`);
  },
};
