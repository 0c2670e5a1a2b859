import { GoTargetLanguage, getOptionValues, type RenderContext } from "quicktype-core";
import type { Catalog } from "../../model/catalog.ts";
import { shapes } from "../../model/shapes.ts";
import { bodyModels } from "../bodies/body-models.ts";
import { bodyOf, type Part } from "../bodies/shape.ts";
import { BodyRenderer } from "./renderer.ts";

/** `bodies_gen.go`: the types of the bodies that services send, and the function that makes the catalogue's own. */
export async function bodyTypes({ wire, ...rest }: Catalog): Promise<string> {
  const own = wire.format === shapes.problem ? undefined : bodyOf(wire.format);
  const files = await bodyModels({ wire, ...rest }, new Language(own), {
    type: ["string", "null"],
  });
  return `${[...files.values()].join("").trim()}\n`;
}

class Language extends GoTargetLanguage {
  readonly #own: Part | undefined;

  constructor(own: Part | undefined) {
    super();
    this.#own = own;
  }

  protected override makeRenderer(context: RenderContext): BodyRenderer {
    const renderer = new BodyRenderer(this, context, getOptionValues(this.getOptions(), {}));
    renderer.own = this.#own;
    return renderer;
  }
}
