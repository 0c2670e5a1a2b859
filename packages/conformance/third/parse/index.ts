import type { ParseCase } from "../../cases/author.ts";
import { fields } from "./fields.ts";
import { meaning } from "./meaning.ts";
import { shapes } from "./shapes.ts";
import { values } from "./values.ts";

/** The results of `parse` that show only with this catalogue. */
export const parse: readonly ParseCase[] = [...values, ...shapes, ...meaning, ...fields];
