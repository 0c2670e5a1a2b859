import type { Catalog } from "../../model/catalog.ts";
import { bodyModels } from "../../quicktype/body-models.ts";
import { TypedDicts } from "./typed-dicts.ts";

/** `bodies.py`: the types of the bodies that services answer with. */
export async function bodyTypes(catalog: Catalog): Promise<string> {
  const models = await bodyModels(catalog, new TypedDicts(), { type: ["string", "null"] });
  const [types = ""] = models.values();
  return `"""The bodies that services answer with."""

from typing import TypedDict
${types.trimEnd()}
`;
}
