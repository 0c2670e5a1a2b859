import type { ParseVector } from "../../formats/vector.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Take } from "../take.ts";
import { inShapes, withStatuses } from "./codes.ts";
import { fields } from "./fields.ts";
import { headers } from "./headers.ts";
import { statuses } from "./statuses.ts";
import { otherValues } from "./values.ts";

const families = [inShapes, withStatuses, otherValues, statuses, fields, headers];

/** The results of `parse` that follow from a catalogue. */
export const parseVectors = (catalog: Catalog, take: Take): ParseVector[] =>
  families.flatMap((family) => family(catalog, take));
