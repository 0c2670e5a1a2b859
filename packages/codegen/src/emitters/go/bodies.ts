import { GoTargetLanguage, type RenderContext } from "quicktype-core";
import { type Body, bodies } from "../bodies/body.ts";
import { bodyModels } from "../bodies/body-models.ts";
import { codeTypes } from "../bodies/code-types.ts";
import type { Render } from "../bodies/rendered.ts";
import { BodyRenderer } from "./renderer.ts";

/** `bodies_gen.go`: the types of the bodies that services send, and the functions that make them. */
export const render: Render = async (sending) => {
  const language = new Language(bodies(sending));
  const [type = "string", other] = codeTypes(sending);
  const code = other === undefined ? { type: [type, "null"] } : {};
  const files = await bodyModels(sending, language, code);
  return { bodies: `${[...files.values()].join("").trim()}\n` };
};

class Language extends GoTargetLanguage {
  readonly #bodies: readonly Body[];

  constructor(sent: readonly Body[]) {
    super();
    this.#bodies = sent;
  }

  protected override makeRenderer(context: RenderContext): BodyRenderer {
    return new BodyRenderer(this, context, this.#bodies);
  }
}
