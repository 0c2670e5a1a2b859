import { GoTargetLanguage, type RenderContext } from "quicktype-core";
import type { Catalog } from "../../model/catalog.ts";
import { type Body, bodies } from "../bodies/body.ts";
import { bodyModels } from "../bodies/body-models.ts";
import { BodyRenderer } from "./renderer.ts";

/** `bodies_gen.go`: the types of the bodies that services send, and the functions that make them. */
export async function bodyTypes(catalog: Catalog): Promise<string> {
  const language = new Language(bodies(catalog));
  const files = await bodyModels(catalog, language, { type: ["string", "null"] });
  return `${[...files.values()].join("").trim()}\n`;
}

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
