import type { Catalog } from "../../model/catalog.ts";
import { bodyModels } from "../bodies/body-models.ts";
import { codeTypes } from "../bodies/code-types.ts";
import { TypedDicts } from "./typed-dicts.ts";

/** `bodies.py`: the types of the bodies that services send. */
export async function bodyTypes(catalog: Catalog): Promise<string> {
  const code = { type: [...codeTypes(catalog), "null"] };
  const models = await bodyModels(catalog, new TypedDicts(), code);
  const types = Array.from(models.values()).join("").trim();
  // ruff wants two blank lines above a class, else one.
  const gap = types.startsWith("class ") ? "\n\n" : "\n";
  return `"""The bodies of error responses."""

from typing import TypedDict
${gap}${types}
`;
}
