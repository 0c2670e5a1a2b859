import type { ShapeFile, WireFile } from "../formats/catalog-file.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

type Shape = Draft<WireFile["format"]>;

/** The name of a shape; undefined if it has none yet. */
export const nameOf = (shape: Shape | undefined): string | undefined =>
  typeof shape === "string" ? shape : (shape as Draft<ShapeFile> | undefined)?.name;

/** Clients accept the format that services send. */
export const acceptedFormat: Rule = {
  name: "accepted-format",
  check({ catalog: { wire } }, report) {
    const { accepts, format } = wire ?? {};
    const name = nameOf(format);
    if (!accepts || name === undefined || accepts.some((shape) => nameOf(shape) === name)) return;
    const fact = `Services send ${name}, which clients do not accept.`;
    report.value(wire, "accepts", fact, `Add ${name} to accepts.`);
  },
};
