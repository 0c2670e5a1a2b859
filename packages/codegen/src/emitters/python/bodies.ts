import { bodyModels } from "../bodies/body-models.ts";
import { codeTypes } from "../bodies/code-types.ts";
import type { Render } from "../bodies/rendered.ts";
import { TypedDicts } from "./typed-dicts.ts";

/** `bodies.py`: the types of the bodies that services send. */
export const render: Render = async (sending) => {
  const code = { type: [...codeTypes(sending), "null"] };
  const models = await bodyModels(sending, new TypedDicts(), code);
  const types = Array.from(models.values()).join("").trim();
  // ruff wants two blank lines above a class, else one.
  const gap = types.startsWith("class ") ? "\n\n" : "\n";
  const text = `"""The bodies of error responses."""

from typing import TypedDict
${gap}${types}
`;
  return { bodies: text };
};
